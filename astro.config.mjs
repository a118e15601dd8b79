import { existsSync } from 'node:fs';
import { defineConfig } from 'astro/config';
import { hereText, siteSettingsIn } from './scripts/build/site-settings.ts';
import { scriptFiles } from './scripts/build/script-files.mjs';
import { pagePart } from './scripts/build/page-part.mjs';

/**
 * Chrome 111, Safari 16.4 and Firefox 121 (which has `:has()`) and newer; `light-dark()` and nesting are rewritten for
 * them. docs/browsers.md lists what they need. JavaScript is not given newer methods: those must be in all three.
 * The policy is written into every page; `public/_headers` carries it for every other file. `blob:` is for the engine,
 * where a host has no room for it unpacked.
 */
const published = process.env.PUBLISHED_DATA ?? 'public/data';
/** Types can be checked before anything was published. */
const edition = existsSync(`${published}/site.json`) ? siteSettingsIn(published) : null;
const address = edition === null ? null : new URL(edition.address);

export default defineConfig({
  ...(address === null ? {} : { site: address.origin, base: address.pathname }),
  output: 'static',
  // A build of the whole site lays the public files itself, most of them as links.
  publicDir: process.env.PAGES_PART === undefined ? 'public' : '.cache/no-public',
  integrations: pagePart(),
  trailingSlash: 'always',
  // The default, JSX rules, drops the space before a link that starts a new line.
  compressHTML: true,
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  build: { assets: '_a', inlineStylesheets: 'never' },
  vite: {
    define: edition === null ? {} : { 'import.meta.env.EDITION': JSON.stringify(hereText(edition)) },
    build: {
      assetsInlineLimit: 0,
      target: 'es2022',
      cssTarget: ['chrome111', 'firefox121', 'safari16.4'],
    },
    environments: { client: { build: { rolldownOptions: { output: scriptFiles } } } },
  },
  security: {
    csp: {
      algorithm: 'SHA-256',
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self' blob:",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      scriptDirective: {
        resources: ["'self'", "'wasm-unsafe-eval'"],
        hashes: ['sha256-jRqtJHdjmUrFvypAq5PSAEk4YmGyPY+flxyyuuQSPJE='],
      },
      styleDirective: { resources: ["'self'"] },
    },
  },
});
