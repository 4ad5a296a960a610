/** Keyboards of Apple have ⌘ where others have Ctrl. */
export const onMac = /Mac|iPhone|iPad/.test(navigator.platform)
