import { useRef } from 'react'
import { CallFailed, fileFrom, type Sent } from '../api/call.ts'
import { Menu } from './Menu.tsx'
import { useToast } from './Toast.tsx'
import { keepFile } from './keepFile.ts'
import type { MenuEntry } from './overlay/MenuParts.tsx'

type Exported = 'GET /api/exports/people' | 'GET /api/exports/roles' | 'GET /api/exports/pipeline' | 'GET /api/exports/audit'
type Props<At extends Exported> = {
  /** The list that is shown, and its filters as they stand in the address. */
  at: At
  filters: Omit<NonNullable<Sent<At>['query']>, 'format'>
  /** What else can be made of it: a page to print. */
  more?: readonly MenuEntry[]
}

const formats = [
  { format: 'csv', words: 'CSV of what is shown' },
  { format: 'xlsx', words: 'Excel (XLSX) of what is shown' },
] as const
/** A file that comes at once needs no word that it is on its way. */
const lateMs = 400

/** The list as a file: the rows that are shown, and of each only what the chain may see. */
export function ExportMenu<At extends Exported>({ at, filters, more = [] }: Props<At>) {
  const toast = useToast()
  const underWay = useRef(false)
  const make = async (format: 'csv' | 'xlsx') => {
    if (underWay.current) return
    underWay.current = true
    const late = setTimeout(() => toast({ words: 'The file is being made.' }), lateMs)
    try {
      const { name, content } = await fileFrom(at, { query: { ...filters, format } } as Sent<At>)
      keepFile(name, content)
      toast({
        words: at === 'GET /api/exports/audit' ? 'Exported what is shown.' : 'Exported what is shown, as far as your chain may see it.',
      })
    } catch (error) {
      toast({ words: `Not exported. ${error instanceof CallFailed ? error.failure.message : 'Try again.'}` })
    } finally {
      clearTimeout(late)
      underWay.current = false
    }
  }
  const entries = [...formats.map(({ format, words }) => ({ words, icon: 'down' as const, onPick: () => void make(format) })), ...more]
  return <Menu label="Export" words="Export" icon="down" entries={entries} />
}
