import { LessonSetting } from '@/components/lesson/lesson-setting';
import { words } from '@/content/words/app/present';
import { RoomPage } from './room-page';
import { lessonParams, talkOf, titleFor, type Props } from './talk';

export const dynamicParams = false;
export const generateStaticParams = lessonParams;

export function generateMetadata(props: Props) {
  return titleFor(props, words.room);
}

export default async function Page(props: Props) {
  const { talk, Text, setting } = await talkOf(props);
  return (
    <LessonSetting setting={setting}>
      <RoomPage {...talk}>
        <Text />
      </RoomPage>
    </LessonSetting>
  );
}
