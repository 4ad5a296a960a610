import { useState } from 'react'
import type { LeadRole } from 'shared/model/role.ts'
import { Menu } from '../ui/Menu.tsx'
import { ChangeRole } from './ChangeRole.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { type Move, movesOf } from './moves.ts'

/** What may be done with the role as a whole: its words and days, and where it goes from here. */
export function RoleMenu({ role }: { role: LeadRole }) {
  const [changing, setChanging] = useState(false)
  const [move, setMove] = useState<Move | null>(null)
  if (!role.mayChange || role.state === 'cancelled') return null
  const moves = movesOf(role).map((one) => ({ words: one.words, icon: one.icon, risk: one.forGood, onPick: () => setMove(one) }))
  return (
    <>
      <Menu
        label="Change the role"
        icon="more"
        entries={[{ words: 'Change title, reason, days', icon: 'pencil', onPick: () => setChanging(true) }, ...moves]}
      />
      <ChangeRole open={changing} role={role} onClose={() => setChanging(false)} />
      <MoveDialog role={role} move={move} onClose={() => setMove(null)} />
    </>
  )
}
