import { RoomPage } from './room-page';
import { lessonParams, talkOf, titleFor, type Props } from './talk';

export const dynamicParams = false;
export const generateStaticParams = lessonParams;

export function generateMetadata(props: Props) {
  return titleFor(props, 'Present');
}

export default async function Page(props: Props) {
  const { talk, Text } = await talkOf(props);
  return (
    <RoomPage {...talk}>
      <Text />
    </RoomPage>
  );
}
