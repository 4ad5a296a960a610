import type { LinkProps } from '@tanstack/react-router'
import { listOf } from 'shared/domain/views.ts'
import type { SavedView } from 'shared/model/view.ts'
import type { IconName } from './Icon.tsx'
import { readAddress } from './address.ts'

const icons: Record<ReturnType<typeof listOf>, IconName> = { '/people': 'people', '/roles': 'role', '/pipeline': 'pipeline' }

/** Where a saved view leads, and the mark of its list. */
export function viewLink({ address }: SavedView): { link: LinkProps; icon: IconName } {
  const to = listOf(address)
  return { link: { to, search: readAddress(address.split('?')[1] ?? '') as never }, icon: icons[to] }
}
