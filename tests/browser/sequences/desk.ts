import type { CDPSession, Page } from '@playwright/test';
import { install } from './instruments.ts';
import { type Keyboard, keyboard } from './keys.ts';
import type { Answer, Edit, Way } from './sequence.ts';

/** Between two doings of a person so much time passes on the page's clock, in milliseconds. */
const BEAT = 150;
/**
 * Nobody presses a key sooner after the focus has come to the editor: so many milliseconds of real time, and so
 * many on the page's clock. Until then editors put their selection in order, and take one at the very beginning
 * for the browser's doing (ProseMirror 20 and 200 ms, CKEditor 50).
 */
const REACTION = 60;
const REACTION_ON_CLOCK = 300;
/** So long after a key Trix does not know yet where the caret is, in milliseconds of real time. */
const LATE = 160;
/** How long the page, or the card, may take for anything, in milliseconds. */
const PATIENCE = 15_000;

const EDITOR = 'textarea, input[type=text], trix-editor, .ql-editor, [contenteditable=true]';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** How a person works one kind of box. */
export interface Habits {
  /** The key that sends from within the editor. */
  readonly sendingKey: string;
  /** Whether the editor takes in what a key did only some time after the page is drawn. */
  readonly drawsLate: boolean;
}

/** What the page had counted before an attempt to send. */
interface Before {
  readonly begun: number;
  readonly heard: number;
}

/** What became of an attempt to send: it is with the site, there was nothing to send, or it is held. */
export type Outcome = 'sent' | 'nothing' | 'held';

/** A page with one compose box, and a person's hands at it. */
export class Desk {
  readonly #page: Page;
  readonly #session: CDPSession;
  readonly #keyboard: Keyboard;
  readonly #habits: Habits;
  #editor: Point = { x: 0, y: 0 };

  private constructor(page: Page, session: CDPSession, habits: Habits) {
    this.#page = page;
    this.#session = session;
    this.#keyboard = keyboard(session);
    this.#habits = habits;
  }

  static async open(page: Page, address: string, habits: Habits): Promise<Desk> {
    await page.addInitScript(install);
    const desk = new Desk(page, await page.context().newCDPSession(page), habits);
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
    this.#editor = await this.#page.evaluate(async (selector) => {
      await window.fresh();
      const frame = document.querySelector('iframe');
      const field = (frame?.contentDocument ?? document).querySelector(selector);
      const box = field?.getBoundingClientRect();
      if (!box) throw new Error('There is no editor');
      const { x, y } = frame?.getBoundingClientRect() ?? { x: 0, y: 0 };
      return { x: x + box.x + 12, y: y + box.y + Math.min(12, box.height / 2) };
    }, EDITOR);
    await this.goIn();
  }

  /** Clicks into the editor, where its first line is. */
  async goIn(): Promise<void> {
    await this.#click(this.#editor);
    await this.moment();
  }

  async edit(edits: readonly Edit[]): Promise<void> {
    let typing: Promise<void>[] = [];
    for (const edit of edits) {
      if ('type' in edit) {
        typing.push(this.#keyboard.type(edit.type));
        continue;
      }
      if (typing.length > 0) {
        await Promise.all(typing);
        typing = [];
        // Lexical takes the next news of the caret for its own doing, and misses a move that comes in it.
        await this.#settled(0);
      }
      if ('wait' in edit) await this.#settled(edit.wait);
      else {
        await this.#keyboard.press(edit.key);
        await this.#settled();
      }
    }
    await Promise.all(typing);
  }

  /** Tries to send. Nothing is waited for; `outcome` tells from `before` what came of it. */
  async send(way: Way): Promise<Before> {
    const { button, ...before } = await this.#page.evaluate(() => {
      const { begun, heard } = window.instruments;
      const box = document.querySelector('button.submit')?.getBoundingClientRect();
      if (!box) throw new Error('There is no button');
      return { begun, heard, button: { x: box.x + box.width / 2, y: box.y + box.height / 2 } };
    });
    const key = () => this.#keyboard.press(this.#habits.sendingKey);
    const ways: Readonly<Record<Way, () => Promise<unknown>>> = {
      key,
      'key twice': () => Promise.all([key(), key()]),
      click: () => this.#click(button),
      'double click': () => this.#click(button, 2),
      'click and key': () => Promise.all([this.#click(button), key()]),
      space: async () => {
        // Late in taking in what was written, such an editor would take the focus back with it.
        if (this.#habits.drawsLate) await this.#settled(0);
        await this.#page.evaluate(() =>
          document.querySelector<HTMLElement>('button.submit')?.focus(),
        );
        await this.#keyboard.press('Space');
      },
    };
    await ways[way]();
    return before;
  }

  /** Waits until it is plain what became of an attempt to send. */
  outcome(before: Before): Promise<Outcome> {
    return this.#page.evaluate(
      ({ before, patience }) =>
        new Promise<Outcome>((resolve, reject) => {
          const started = performance.now();
          let idle = 0;
          const look = () => {
            const { begun, taken, heard, card } = window.instruments;
            if (card()) return resolve('held');
            if (begun > before.begun && taken === begun) return resolve('sent');
            // The page has heard of it and sends what there is in the same moment: it was blank.
            if (heard > before.heard && begun === before.begun) idle += 1;
            if (idle > 1) return resolve('nothing');
            if (performance.now() - started > patience) {
              return reject(new Error('Nothing came of the attempt to send'));
            }
            setTimeout(look, 4);
          };
          look();
        }),
      { before, patience: PATIENCE },
    );
  }

  /** How many presses that would send have reached the page since. */
  arrived({ heard }: Before): Promise<number> {
    return this.#page.evaluate((earlier) => window.instruments.heard - earlier, heard);
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
            if (!window.instruments.card()) return setTimeout(resolve);
            if (performance.now() - started > patience) {
              return reject(new Error('The card stays where it is'));
            }
            return setTimeout(look, 4);
          };
          look();
        }),
      PATIENCE,
    );
    if (answer === 'escape' || answer === 'edit') await this.#settled();
  }

  /** As long as a person takes before the next key. */
  async moment(): Promise<void> {
    await this.#page.evaluate(
      (reaction) => new Promise<void>((resolve) => setTimeout(resolve, reaction)),
      REACTION,
    );
    await this.#settled(REACTION_ON_CLOCK);
  }

  /** The page itself asks whether to post, and the answer is no. */
  async ask(): Promise<void> {
    await this.#page.evaluate(() => window.ask());
    await this.#settled();
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
          look();
        }),
    );
  }

  /**
   * The page has taken in what a key did, and is drawn, before the next is pressed, and meanwhile a little time
   * passes. A moved caret is told to editors by an event of its own, which on a busy machine comes late.
   */
  async #settled(time = BEAT): Promise<void> {
    await this.#page.evaluate(
      ({ passed, late }) =>
        new Promise<void>((resolve) => {
          const next = () => {
            window.instruments.tick(passed);
            setTimeout(resolve);
          };
          requestAnimationFrame(() => setTimeout(next, late));
        }),
      { passed: time, late: this.#habits.drawsLate ? LATE : 0 },
    );
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
