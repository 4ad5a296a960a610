import type { Visibility as Readers } from 'shared/model/words.ts'
import { Icon, type IconName } from './Icon.tsx'
import styles from './Visibility.module.css'

const icons: Record<Readers, IconName> = { private: 'lock', pair: 'eye', chain: 'chain' }

/** The words for who may read something; with `person`, by their first name: "You and Priya". */
export function readersWords(to: Readers, person?: string) {
  if (to === 'private') return 'Only you'
  if (to === 'pair') return person ? `You and ${person.split(/\s/)[0]}` : 'You and them'
  return 'Your chain'
}

const sentence = (to: Readers, person?: string) => {
  if (to === 'private') return 'Only you. Not your director, not the people partner, not in any export.'
  if (to === 'pair') return `${readersWords(to, person)} see this. You may show it to them on their sheet.`
  return 'You, the managers above you and the people partner see this.'
}

type Props = { to: Readers; person?: string; sentence?: boolean }

/** Who may read something, as an icon and words; `sentence` for the line under a field. */
export function Visibility({ to, person, sentence: full }: Props) {
  return (
    <span className={styles.readers}>
      <Icon name={icons[to]} size={14} />
      <span>{full ? sentence(to, person) : readersWords(to, person)}</span>
    </span>
  )
}
