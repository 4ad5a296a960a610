import type { LeadRole } from 'shared/model/role.ts'
import { counted } from 'shared/domain/grammar.ts'
import { statesAfter } from 'shared/domain/roleStates.ts'
import type { RoleState } from 'shared/model/words.ts'
import type { IconName } from '../ui/Icon.tsx'

/** One way on for a role: what the menu calls it, and what is to be known before. */
export type Move = {
  to: RoleState
  /** In the menu and on the button that does it. */
  words: string
  icon: IconName
  title: string
  meaning: string
  /** Said afterwards. */
  done: string
  asksDay?: boolean
  asksHolder?: boolean
  /** There is no way back. */
  forGood?: boolean
}

const onwards = (role: LeadRole, to: RoleState): Move | null => {
  const falls = role.state === 'held'
  if (to === 'open') {
    if (role.state === 'deciding' || role.state === 'on_hold')
      return {
        to,
        words: 'Open it again',
        icon: 'undo',
        title: 'Open this role again',
        meaning: 'It goes back to where it was. Its criteria stay frozen.',
        done: 'The role is open again.',
        asksDay: true,
      }
    const asks = counted(role.criteria.length, 'criterion freezes', 'criteria freeze')
    return {
      to,
      words: falls ? 'The seat falls free: open it' : 'Open it',
      icon: 'role',
      title: falls ? 'The seat falls free' : 'Open this role',
      meaning: `${falls ? `${role.holder?.name ?? 'Whoever holds it'} no longer stands as its holder. ` : ''}From now on its ${asks}: everyone is looked at against the same words. A later change makes a new version and needs a reason.`,
      done: 'The role is open. Its criteria are frozen.',
      asksDay: true,
    }
  }
  if (to === 'planned')
    return falls
      ? {
          to,
          words: 'The seat falls free: plan it',
          icon: 'calendar',
          title: 'The seat falls free',
          meaning: `${role.holder?.name ?? 'Whoever holds it'} no longer stands as its holder. The role is planned until you open it.`,
          done: 'The role is planned.',
        }
      : {
          to,
          words: 'Plan it again',
          icon: 'undo',
          title: 'Plan this role again',
          meaning: 'It goes back to where it was.',
          done: 'The role is planned again.',
        }
  if (to === 'deciding')
    return role.state === 'on_hold'
      ? {
          to,
          words: 'Go on deciding',
          icon: 'undo',
          title: 'Go on deciding',
          meaning: 'It goes back to where it was. Its criteria stay frozen.',
          done: 'The role is being decided.',
          asksDay: true,
        }
      : {
          to,
          words: 'Start deciding',
          icon: 'check',
          title: 'Start deciding',
          meaning: 'Says that the slate is complete and the conversations are held. It can be opened again.',
          done: 'The role is being decided.',
          asksDay: true,
        }
  if (to === 'on_hold')
    return {
      to,
      words: 'Put it on hold',
      icon: 'clock',
      title: 'Put this role on hold',
      meaning: 'It leaves the lists of what to decide. The slate stays, and you can take it up again.',
      done: 'The role is on hold.',
    }
  if (to === 'held')
    return {
      to,
      words: 'Say who holds it',
      icon: 'people',
      title: 'Who holds this role',
      meaning: 'From now on the seat is taken. Its bench stays in the pipeline.',
      done: 'The role is held.',
      asksHolder: true,
    }
  if (to === 'cancelled')
    return {
      to,
      words: 'Cancel it',
      icon: 'bin',
      title: 'Cancel this role',
      meaning: 'The role is not filled and can’t be opened again. Its slate and criteria stay readable.',
      done: 'The role is cancelled.',
      forGood: true,
    }
  return null
}

/** The ways on for a role from where it stands, those that end it last. */
export const movesOf = (role: LeadRole): Move[] => statesAfter(role).flatMap((to) => onwards(role, to) ?? [])
