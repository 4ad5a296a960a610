import { listed } from 'shared/domain/grammar.ts'
import styles from './UnknownFilters.module.css'

const longest = 40

/** Says which words of the address name nothing there is, as `known` of ui/address.ts found them. */
export function UnknownFilters({ of }: { of: readonly string[] }) {
  if (of.length === 0) return null
  const words = of.map((word) => `“${word.length > longest ? `${word.slice(0, longest)}…` : word}”`)
  return (
    <p className={styles.note} role="status">
      {listed(words)} in the address {of.length === 1 ? 'is not known here and filters' : 'are not known here and filter'} nothing.
    </p>
  )
}
