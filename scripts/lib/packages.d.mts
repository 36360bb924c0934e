export interface LockedPackage {
  readonly version?: string;
  readonly optional?: boolean;
}

export function differs(
  locked: Readonly<Record<string, LockedPackage>>,
  installed: Readonly<Record<string, LockedPackage>>,
): boolean;
export function ensurePackages(): Promise<void>;
