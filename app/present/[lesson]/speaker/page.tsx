import { lessonParams, talkOf, titleFor, type Props } from '../talk';
import { SpeakerPage } from './speaker-page';

export const dynamicParams = false;
export const generateStaticParams = lessonParams;

export function generateMetadata(props: Props) {
  return titleFor(props, 'Speaker');
}

export default async function Page(props: Props) {
  const { talk, Text } = await talkOf(props);
  return (
    <SpeakerPage {...talk}>
      <Text />
    </SpeakerPage>
  );
}
