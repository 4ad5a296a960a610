export function chromiumHere(): Promise<string | undefined>
