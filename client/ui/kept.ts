/** Small choices kept on this device. Where storage is closed to us they last as long as the page. */
const memory = new Map<string, string>()

export function recall(name: string) {
  try {
    return localStorage.getItem(name)
  } catch {
    return memory.get(name) ?? null
  }
}

export function keep(name: string, value: string | null) {
  try {
    if (value === null) localStorage.removeItem(name)
    else localStorage.setItem(name, value)
  } catch {
    if (value === null) memory.delete(name)
    else memory.set(name, value)
  }
}
