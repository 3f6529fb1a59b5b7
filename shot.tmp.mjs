import { chromium } from '@playwright/test';
const [,, out, base, ...specs] = process.argv;
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu','--disable-quic','--disable-sync'] });
for (const s of specs) {
  const [name, hash, w='1180', h='900', scheme='light', full='1', y='0'] = s.split('|');
  const c = await b.newContext({ viewport: { width: +w, height: +h }, colorScheme: scheme, serviceWorkers: 'block' });
  const p = await c.newPage();
  p.on('console', m => { if (m.type()==='error') console.log(name, 'console', m.text()); });
  p.on('pageerror', e => console.log(name, 'error', e.message));
  await p.goto(base + hash); await p.waitForSelector('h1', { timeout: 15000 }).catch(()=>console.log(name,'no h1'));
  await p.evaluate(() => document.fonts.ready); await p.waitForTimeout(400);
  if (+y) { await p.evaluate((y) => scrollTo(0, y), +y); await p.waitForTimeout(500); }
  await p.screenshot({ path: `${out}/${name}.png`, fullPage: full === '1' });
  await c.close();
}
await b.close();
