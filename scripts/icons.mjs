#!/usr/bin/env node
// Draws the icons of an installed site from public/icon.svg. Run by hand where that changes; what it writes is committed.
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { BROWSER_ARGUMENTS, findBrowser } from './browser.mjs';

const PUBLIC = new URL('../public/', import.meta.url);
const PAPER = '#f5f1e8';
/** What a system cuts to its own shape must hold the mark in its inner four fifths (W3C Web App Manifest, “safe zone”); Apple wants no transparency. */
const ICONS = [
  { file: 'icon-192.png', size: 192, mark: 1, ground: 'transparent' },
  { file: 'icon-512.png', size: 512, mark: 1, ground: 'transparent' },
  { file: 'icon-maskable-512.png', size: 512, mark: 0.62, ground: PAPER },
  { file: 'icon-180.png', size: 180, mark: 0.78, ground: PAPER },
];

const svg = readFileSync(new URL('icon.svg', PUBLIC), 'utf8');
const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGUMENTS });
for (const { file, size, mark, ground } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>*{margin:0}body{height:100vh;display:grid;place-items:center;background:${ground}}svg{width:${mark * 100}vw}</style>${svg}`);
  writeFileSync(new URL(file, PUBLIC), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
