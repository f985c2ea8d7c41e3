/** Every policy answers with its reason, so that a test, a log and a reader see why. */
export interface Decision {
  readonly allow: boolean;
  readonly reason: string;
}

export function allow(reason: string): Decision {
  return { allow: true, reason };
}

export function deny(reason: string): Decision {
  return { allow: false, reason };
}
