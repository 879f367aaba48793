import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const COMPONENTS = 'tests/components/**/*.test.{ts,tsx}';

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    testTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'engine', environment: 'node', include: ['tests/**/*.test.{ts,tsx}'], exclude: [COMPONENTS, 'tests/e2e/**'] } },
      { extends: true, test: { name: 'components', environment: 'jsdom', include: [COMPONENTS] } },
    ],
  },
});
