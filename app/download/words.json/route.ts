import { words } from '@/content/words/app/packages';

export const dynamic = 'force-static';

/** The words of the packages that are taken along, for the scripts that pack them when the pages are there. */
export function GET(): Response {
  return Response.json(words);
}
