/** As many as fit under the lists without hiding what comes below. */
export const mostViews = 20

const lists = ['/people', '/roles', '/pipeline'] as const

/** Whether an address is that of a list here, with whatever filters: nothing else can be saved as a view. */
export const isListAddress = (address: string): boolean => {
  const [path, ...rest] = address.split('?')
  return lists.some((list) => list === path) && rest.length <= 1 && /^[!-~]*$/.test(address) && !/[#\\]/.test(address)
}

/** The list that an address belongs to. */
export const listOf = (address: string): (typeof lists)[number] => lists.find((list) => list === address.split('?')[0]) ?? '/people'
