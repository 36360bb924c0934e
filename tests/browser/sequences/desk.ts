import type { CDPSession, Page } from '@playwright/test';
import { install } from './instruments.ts';
import { type Keyboard, keyboard } from './keys.ts';
import type { Answer, Edit, Way } from './sequence.ts';

/** Between two doings of a person so much time passes on the page's clock, in milliseconds. */
const BEAT = 150;
/** How long the page, or the card, may take for anything, in milliseconds. */
const PATIENCE = 15_000;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What became of an attempt to send: it is with the site, there was nothing to send, or it is held. */
export type Outcome = 'sent' | 'nothing' | 'held';

/** A page with one compose box, and a person's hands at it. */
export class Desk {
  readonly #page: Page;
  readonly #session: CDPSession;
  readonly #keyboard: Keyboard;
  readonly #sendingKey: string;

  private constructor(page: Page, session: CDPSession, sendingKey: string) {
    this.#page = page;
    this.#session = session;
    this.#keyboard = keyboard(session);
    this.#sendingKey = sendingKey;
  }

  /** @param sendingKey the key that sends from within the editor. */
  static async open(page: Page, address: string, sendingKey: string): Promise<Desk> {
    await page.addInitScript(install);
    const desk = new Desk(page, await page.context().newCDPSession(page), sendingKey);
    await page.goto(address);
    await page.waitForFunction(() => 'fresh' in window);
    return desk;
  }

  async reload(): Promise<void> {
    await this.#page.reload();
    await this.#page.waitForFunction(() => 'fresh' in window);
  }

  /** Puts a new, empty box on the page and goes into it. */
  async fresh(): Promise<void> {
    await this.#page.evaluate(() => window.fresh());
    await this.goIn();
  }

  /** Clicks into the editor. */
  async goIn(): Promise<void> {
    await this.#click(await this.#at('editor'));
    await this.#drawn();
  }

  async edit(edit: Edit): Promise<void> {
    if ('wait' in edit) return this.#pass(edit.wait);
    if ('key' in edit) await this.#keyboard.press(edit.key);
    else await this.#keyboard.type(edit.type);
    await this.#drawn();
  }

  /** Tries to send. Nothing is waited for; `outcome` tells what came of it. */
  async send(way: Way): Promise<void> {
    const key = () => this.#keyboard.press(this.#sendingKey);
    if (way === 'key') return key();
    if (way === 'key twice') return void (await Promise.all([key(), key()]));
    const button = await this.#at('button');
    if (way === 'click') return this.#click(button);
    if (way === 'double click') return this.#click(button, 2);
    if (way === 'click and key') return void (await Promise.all([this.#click(button), key()]));
    await this.#page.evaluate(() => document.querySelector<HTMLElement>('button.submit')?.focus());
    return this.#keyboard.press('Space');
  }

  /** What the page has counted so far, to be taken before sending. */
  counts(): Promise<{ readonly begun: number; readonly heard: number }> {
    return this.#page.evaluate(() => {
      const { begun, heard } = window.instruments;
      return { begun, heard };
    });
  }

  /** Waits until it is plain what became of an attempt to send. */
  outcome(before: { readonly begun: number; readonly heard: number }): Promise<Outcome> {
    return this.#page.evaluate(
      ({ before, patience }) =>
        new Promise<Outcome>((resolve, reject) => {
          const started = performance.now();
          let idle = 0;
          const look = () => {
            const { begun, taken, heard, card } = window.instruments;
            if (card()) return resolve('held');
            if (begun > before.begun && taken === begun) return resolve('sent');
            // The page heard of it and has not sent anything by the second frame: it was blank.
            if (heard > before.heard && begun === before.begun) idle += 1;
            if (idle > 2) return resolve('nothing');
            if (performance.now() - started > patience) {
              return reject(new Error('Nothing came of the attempt to send'));
            }
            requestAnimationFrame(look);
          };
          look();
        }),
      { before, patience: PATIENCE },
    );
  }

  /** Answers the card, which is up, and waits until it is gone. */
  async answer(answer: Answer): Promise<void> {
    if (answer === 'escape') await this.#keyboard.press('Escape');
    else await this.#click(await this.#buttonOfCard(answer));
    await this.#page.evaluate(
      (patience) =>
        new Promise<void>((resolve, reject) => {
          const started = performance.now();
          const look = () => {
            if (!window.instruments.card()) return requestAnimationFrame(() => resolve());
            if (performance.now() - started > patience) {
              return reject(new Error('The card stays where it is'));
            }
            return requestAnimationFrame(look);
          };
          look();
        }),
      PATIENCE,
    );
  }

  /** What stands in the editor by its own account, once everything on its way has arrived. */
  left(): Promise<string> {
    return this.#page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const look = () => {
            const { begun, taken } = window.instruments;
            if (begun !== taken) return setTimeout(look, 5);
            return resolve(JSON.stringify(window.draft()));
          };
          requestAnimationFrame(look);
        }),
    );
  }

  #pass(time: number): Promise<void> {
    return this.#page.evaluate((passed) => window.instruments.tick(passed), time);
  }

  /** A person sees what was written before doing the next thing, and a little time passes. */
  async #drawn(): Promise<void> {
    await this.#page.evaluate(
      (beat) =>
        new Promise<void>((resolve) => {
          requestAnimationFrame(() => {
            window.instruments.tick(beat);
            setTimeout(resolve);
          });
        }),
      BEAT,
    );
  }

  async #at(part: 'editor' | 'button'): Promise<Point> {
    return this.#page.evaluate((wanted) => {
      const inside = (frame: HTMLIFrameElement | null) => {
        const { x, y } = frame?.getBoundingClientRect() ?? { x: 0, y: 0 };
        const field = (frame?.contentDocument ?? document).querySelector(
          'textarea, input[type=text], trix-editor, .ql-editor, [contenteditable=true]',
        );
        const box = field?.getBoundingClientRect();
        if (!box) throw new Error('There is no editor');
        return { x: x + box.x + 12, y: y + box.y + Math.min(12, box.height / 2) };
      };
      if (wanted === 'editor') return inside(document.querySelector('iframe'));
      const box = document.querySelector('button.submit')?.getBoundingClientRect();
      if (!box) throw new Error('There is no button');
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, part);
  }

  async #click({ x, y }: Point, times = 1): Promise<void> {
    const mouse = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', clickCount = 0) =>
      this.#session.send('Input.dispatchMouseEvent', {
        ...{ type, x, y, clickCount },
        ...(type === 'mouseMoved'
          ? {}
          : { button: 'left', buttons: type === 'mousePressed' ? 1 : 0 }),
      });
    const all = [mouse('mouseMoved')];
    for (let count = 1; count <= times; count++) {
      all.push(mouse('mousePressed', count), mouse('mouseReleased', count));
    }
    await Promise.all(all);
  }

  /** Where the card's button for a decision is, once it can be pressed. The card is in a closed shadow root. */
  async #buttonOfCard(decision: string): Promise<Point> {
    const { result } = await this.#session.send('Runtime.evaluate', {
      expression: 'instruments.card()',
    });
    const { node } = await this.#session.send('DOM.describeNode', {
      objectId: result.objectId ?? '',
      pierce: true,
    });
    const { object } = await this.#session.send('DOM.resolveNode', {
      backendNodeId: node.shadowRoots?.[0]?.backendNodeId ?? 0,
    });
    const { result: place, exceptionDetails } = await this.#session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: `async function (decision) {
        const button = this.querySelector('[data-decision="' + decision + '"]');
        const ready = () => ![...this.querySelectorAll('button')].some((one) => one.disabled);
        while (!ready()) await new Promise((next) => requestAnimationFrame(next));
        button.scrollIntoView({ block: 'nearest' });
        const { x, y, width, height } = button.getBoundingClientRect();
        const frame = this.ownerDocument.defaultView.frameElement?.getBoundingClientRect();
        return { x: x + width / 2 + (frame?.x ?? 0), y: y + height / 2 + (frame?.y ?? 0) };
      }`,
      arguments: [{ value: decision }],
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return place.value as Point;
  }
}
