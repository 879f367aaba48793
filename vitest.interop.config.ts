import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Other people's software at our servers: needs what scripts/interop.mjs installs, and is no part of the unit tests. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['tests/interop/**/*.interop.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    teardownTimeout: 10_000,
  },
});
