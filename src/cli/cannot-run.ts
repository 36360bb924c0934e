/** Why a command cannot do its work: the message names the thing and how to mend it. Exit code 2. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
}
