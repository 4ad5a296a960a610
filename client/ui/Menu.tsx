import { Button } from './Button.tsx'
import type { MenuButton, MenuEntry } from './overlay/MenuParts.tsx'
import { laterPart, useLater } from './overlay/later.ts'

const later = laterPart(() => import('./overlay/MenuParts.tsx').then(({ MenuParts }) => MenuParts))

/** A button with a few actions behind it. `label` names it; `words` stand on it. */
export function Menu({ entries, ...button }: MenuButton & { entries: readonly MenuEntry[] }) {
  const { Part, asked, warm, want } = useLater(later)
  if (Part) return <Part {...button} entries={entries} startsOpen={asked} />
  const { label, words, icon = 'more', kind, size } = button
  return (
    <Button
      kind={kind}
      size={size}
      icon={icon}
      aria-label={label}
      aria-haspopup="menu"
      aria-expanded="false"
      onPointerEnter={warm}
      onFocus={warm}
      onClick={() => void want()}
    >
      {words}
    </Button>
  )
}
