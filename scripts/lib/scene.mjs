import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { QUIET_FLAGS, SANDBOX_FLAGS } from './browsers.mjs';
import { ROOT } from './run.mjs';

const RISKY = 'Just met the druggie I visited in Elm Road today';
const HARMLESS = 'The soup needs more garlic';
const PATIENCE_MS = 5000;
/** For so long after an answer Pause takes a click at the same spot for the second of a double click (`DOUBLE_CLICK`). */
const SECOND_CLICK_MS = 500;
const GO_BACK = 'Go back and edit';
const POST_ANYWAY = 'Post anyway';

async function until(condition, complaint) {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const result = await condition();
    if (result) return result;
    if (Date.now() > end) throw new Error(complaint);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function require(condition, complaint) {
  if (!condition) throw new Error(complaint);
}

/** Prints what a card says, without its buttons; the same card is not printed twice. */
function cardPrinter() {
  let before = '';
  return ({ text, buttons }) => {
    if (text === before) return console.log('  Held, for the same reasons');
    before = text;
    console.log('  Held:');
    const lines = text.split('\n').map((line) => line.trim());
    const last = lines.indexOf(buttons[0]);
    for (const line of lines.slice(0, last)) if (line !== '') console.log(`    | ${line}`);
  };
}

/** What can be written in; Trix and TinyMCE have hidden fields beside it. */
const FIELDS = 'textarea, input, [contenteditable]:not([contenteditable="false"])';

/** The scene's page, and what a person does and sees on it. */
async function openScene(context, url, shots) {
  // Comes with the packages, which may not have been there when this file was loaded.
  const { pressOnCard, readCard } = await import('../../tests/fixtures/card.mjs');
  const page = await context.newPage();
  await page.goto(url);
  // The page loads its editors first, and then shows all the boxes at once.
  await page.locator('.box').first().waitFor();
  const boxes = await page.locator('.box').all();
  const received = async () => (await fetch(`${url}/posts`)).json();
  return {
    boxes,
    received,
    async write(box, text) {
      const frame = box.locator('iframe');
      const framed = (await frame.count()) > 0;
      const fields = (framed ? frame.contentFrame() : box).locator(FIELDS);
      await fields.filter({ visible: true }).first().click();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(text);
    },
    submit: (box) => box.locator('button.submit').click(),
    card: () => until(() => readCard(page), 'Not held, though it should be'),
    noCard: () => until(async () => !(await readCard(page)), 'The card stays'),
    async press(button) {
      await until(async () => (await readCard(page))?.ready, 'The card takes no answer');
      await pressOnCard(page, button);
      // No person writes a post and reaches for the next box sooner, which may lie where the button was.
      await page.waitForTimeout(SECOND_CLICK_MS);
    },
    posts: (count) =>
      until(async () => {
        const posts = await received();
        return posts.length === count && posts;
      }, `The server did not receive what it should`),
    picture: (name) =>
      page.screenshot({ path: join(shots, `${name}.png`), fullPage: true, animations: 'disabled' }),
  };
}

/** One box: a risky post is held, kept back, and posted when the writer insists. */
async function playBox(scene, box, id, print) {
  const before = (await scene.received()).length;
  await scene.write(box, RISKY);
  await scene.submit(box);
  print(await scene.card());
  await scene.picture(id);
  await scene.press(GO_BACK);
  await scene.noCard();
  require((await scene.received()).length === before, 'Posted although the writer went back');
  console.log(`  ${GO_BACK}: nothing posted`);
  await scene.submit(box);
  await scene.card();
  await scene.press(POST_ANYWAY);
  const posts = await scene.posts(before + 1);
  console.log(`  ${POST_ANYWAY}: the server received ${JSON.stringify(posts.at(-1).text)}`);
  await scene.write(box, HARMLESS);
  await scene.submit(box);
  const after = await scene.posts(before + 2);
  console.log(`  Harmless: the server received ${JSON.stringify(after.at(-1).text)}`);
}

/**
 * Plays the scene without a display in the Chromium-like browser at `path`: writes a risky and a
 * harmless post into every box of the page at `url`, and prints what was held and why. Screenshots go
 * to `out/start`. Resolves to how many boxes did not behave.
 */
export async function playScene({ path, extension, profile, url }) {
  const { chromium } = await import('@playwright/test');
  const shots = join(ROOT, 'out/start');
  await mkdir(shots, { recursive: true });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: path,
    headless: true,
    viewport: { width: 1100, height: 800 },
    args: ['--enable-unsafe-extension-debugging', ...QUIET_FLAGS, ...SANDBOX_FLAGS],
    ignoreDefaultArgs: ['--disable-extensions'],
  });
  let failures = 0;
  try {
    const session = await context.browser().newBrowserCDPSession();
    await session.send('Extensions.loadUnpacked', { path: extension });
    const scene = await openScene(context, url, shots);
    console.log(`Writing "${RISKY}" into every box.`);
    const print = cardPrinter();
    for (const box of scene.boxes) {
      console.log(`\n${await box.locator('h2').textContent()}`);
      const id = await box.getAttribute('data-box');
      try {
        await playBox(scene, box, id, print);
      } catch (error) {
        failures += 1;
        await scene.picture(`${id}-failed`);
        console.log(`  FAILED: ${error.message}`);
      }
    }
  } finally {
    await context.close();
  }
  console.log(`\nScreenshots: ${shots}`);
  return failures;
}
