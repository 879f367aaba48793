import createMDX from '@next/mdx';

const withMDX = createMDX({
  // Turbopack takes plugins by name.
  options: { remarkPlugins: ['remark-gfm'], rehypePlugins: ['rehype-slug'] },
});

/** @type {import('next').NextConfig} */
const config = {
  output: 'export',
  trailingSlash: true,
  pageExtensions: ['ts', 'tsx', 'mdx'],
  reactStrictMode: true,
  devIndicators: false,
};

export default withMDX(config);
