const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** "1 piece", "3 pieces". */
export const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

/** "six", and digits from thirteen on. */
export const numberWord = (n: number): string => words[n] ?? String(n)

/** "Hana", "Hana and Owen", "Hana, Owen and Samuel". */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
