import { LessonSetting } from '@/components/lesson/lesson-setting';
import { words } from '@/content/words/app/present';
import { lessonParams, talkOf, titleFor, type Props } from '../talk';
import { SpeakerPage } from './speaker-page';

export const dynamicParams = false;
export const generateStaticParams = lessonParams;

export function generateMetadata(props: Props) {
  return titleFor(props, words.speaker);
}

export default async function Page(props: Props) {
  const { talk, Text, setting } = await talkOf(props);
  return (
    <LessonSetting setting={setting}>
      <SpeakerPage {...talk}>
        <Text />
      </SpeakerPage>
    </LessonSetting>
  );
}
