import createMDX from '@next/mdx';

const withMDX = createMDX({
  // Turbopack takes plugins by name.
  options: { remarkPlugins: ['remark-gfm'], rehypePlugins: ['rehype-slug'] },
});

/** @type {import('next').NextConfig} */
const config = {
  output: 'export',
  // `npm run typecheck` is the gate for the whole tree, tests included; the build need not do it again.
  typescript: { ignoreBuildErrors: true },
  trailingSlash: true,
  pageExtensions: ['ts', 'tsx', 'mdx'],
  reactStrictMode: true,
  devIndicators: false,
};

export default withMDX(config);
