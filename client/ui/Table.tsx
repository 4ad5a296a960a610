import { createContext, type ReactNode, type Ref, useContext } from 'react'
import { VisuallyHidden } from './VisuallyHidden.tsx'
import { classes } from './classes.ts'
import styles from './Table.module.css'

type Column = {
  key: string
  words: ReactNode
  width?: number | string
  /** The heading is for screen readers alone. */
  bare?: boolean
  end?: boolean
}

const ColumnCount = createContext(1)

type TableProps = {
  /** What the table says and in which order; shown with `captioned`, read out always. */
  caption: string
  captioned?: boolean
  columns: readonly Column[]
  /** Rows begin with an avatar: on a phone the second line starts under the name. */
  marks?: boolean
  fixed?: boolean
  children: ReactNode
}

/** A real table with caption and header scopes; on a phone each row becomes a small card. */
export function Table({ caption, captioned, columns, marks, fixed, children }: TableProps) {
  return (
    <ColumnCount value={columns.length}>
      <table className={classes(styles.table, marks && styles.marks, fixed && styles.fixed)}>
        <caption className={styles.caption}>{captioned ? caption : <VisuallyHidden>{caption}</VisuallyHidden>}</caption>
        <thead>
          <tr>
            {columns.map(({ key, words, width, bare, end }) => (
              <th key={key} scope="col" style={{ width }} className={classes(end && styles.end)}>
                {bare ? <VisuallyHidden>{words}</VisuallyHidden> : words}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </ColumnCount>
  )
}

/** The rows of a table, or one group of them under its own heading. */
export function Rows({ title, note, children }: { title?: string; note?: ReactNode; children: ReactNode }) {
  const columns = useContext(ColumnCount)
  return (
    <tbody>
      {title && (
        <tr>
          <th className={styles.group} colSpan={columns} scope="rowgroup">
            {title} {note && <span>{note}</span>}
          </th>
        </tr>
      )}
      {children}
    </tbody>
  )
}

/** One row. The link inside its `RowHead` covers the row; other links and buttons in it stay on top. */
export function Row({
  children,
  dimmed,
  ...rest
}: {
  children: ReactNode
  id?: string
  dimmed?: boolean
  ref?: Ref<HTMLTableRowElement>
  'data-index'?: number
  'aria-rowindex'?: number
}) {
  return (
    <tr {...rest} className={classes(styles.row, dimmed && styles.dimmed)}>
      {children}
    </tr>
  )
}

/** What a row is about: a mark, a link with the name, a line of detail. */
export function RowHead({ mark, detail, children }: { mark?: ReactNode; detail?: ReactNode; children: ReactNode }) {
  return (
    <th className={styles.head} scope="row">
      <span className={styles.who}>
        {mark}
        <span className={styles.name}>
          <b>{children}</b>
          {detail && <small>{detail}</small>}
        </span>
      </span>
    </th>
  )
}

type CellProps = {
  children?: ReactNode
  /** Where it goes on a phone: under the name, at the right of it, or nowhere. */
  phone?: 'under' | 'side' | 'hide'
  /** Said before the cell on a phone, where the column's heading is gone. */
  label?: string
  end?: boolean
  nowrap?: boolean
  quiet?: boolean
  /** A smaller line under what the cell says. */
  detail?: ReactNode
}

export function Cell({ children, phone = 'under', label, end, nowrap, quiet, detail }: CellProps) {
  return (
    <td className={classes(styles[phone], end && styles.end, nowrap && styles.nowrap, quiet && styles.quiet)} data-label={label}>
      {children}
      {detail && <small className={styles.detail}>{detail}</small>}
    </td>
  )
}
