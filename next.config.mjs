import createMDX from '@next/mdx';

const withMDX = createMDX({
  // Turbopack takes plugins by name.
  options: { remarkPlugins: ['remark-gfm'], rehypePlugins: ['rehype-slug'] },
});

/** `npm run bench:frames` builds one page more, elsewhere; the site itself is built without it. */
const withBench = process.env.EXPORT_FOR === 'bench';

/** What language the site speaks, where it is not English: its tsconfig lays its files over those of content/. */
const language = process.env.SITE_LANGUAGE;

/** @type {import('next').NextConfig} */
const config = {
  output: 'export',
  // `npm run typecheck` is the gate for the whole tree, tests included; the build need not do it again.
  typescript: { ignoreBuildErrors: true, ...(language && { tsconfigPath: `tsconfig.${language}.json` }) },
  trailingSlash: true,
  pageExtensions: ['ts', 'tsx', 'mdx', ...(withBench ? ['bench.tsx'] : [])],
  ...(withBench && { distDir: '.bench' }),
  reactStrictMode: true,
  devIndicators: false,
};

export default withMDX(config);
