#!/usr/bin/env node
// Serves the static export: builds it first where it is missing or stale, then listens on PORT (3000) of HOST (this machine only).
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { ensureExport } from './export.mjs';
import { staticFiles } from './static-files.mjs';

if (!(await ensureExport())) process.exit(1);
const port = Number(process.env.PORT ?? 3000);
const host = process.env.HOST ?? '127.0.0.1';
const server = createServer(staticFiles(fileURLToPath(new URL('../out', import.meta.url))));
server.on('error', (error) => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${port} is taken. Choose another: PORT=3001 npm start` : error.message);
  process.exit(1);
});
server.listen(port, host, () => console.log(`Where Mail Lives: http://${host === '127.0.0.1' ? 'localhost' : host}:${server.address().port}/`));
