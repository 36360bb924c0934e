/** A part of the page as assistive technology sees it. */
export interface Described {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** A link's address; of other parts whatever they hold. */
  readonly value: string;
  readonly states: readonly string[];
  readonly bounds: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly children: readonly Described[];
}

export function install(folder: string): Promise<string>;
export function reload(id: string): Promise<void>;
export function stopBackground(id: string): Promise<string>;
export function hangBackground(options: { readonly id: string; readonly ms: number }): void;
export function inPage(options: {
  readonly address: string;
  readonly expression: string;
}): Promise<unknown>;
export function keepBodies(): void;
export function takeBody(address: string): string | undefined;
export function insertText(options: { readonly address: string; readonly text: string }): void;
export function compose(options: { readonly address: string; readonly word: string }): void;
export function tap(options: {
  readonly address: string;
  readonly x: number;
  readonly y: number;
}): Promise<void>;
export function describeAlertDialog(options: {
  readonly address: string;
  readonly show?: string;
}): Described | undefined;
