import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useMemo, useRef, useState } from 'react'
import { counted } from 'shared/domain/grammar.ts'
import { firstName, foldedName } from 'shared/domain/names.ts'
import { askNames } from '../api/names.ts'
import { useSession } from '../api/useSession.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { useEvidenceBox } from '../ui/evidenceBox.tsx'
import { type PaletteProps, useOverlays } from '../ui/palette.tsx'
import { recentPlaces } from '../ui/recent.ts'
import { switchTheme } from '../ui/theme.ts'
import styles from './Palette.module.css'
import { type Entry, entriesOf } from './entries.ts'
import { found, indexOf } from './find.ts'
import { type Group, groupsOf } from './groups.ts'
import { useInView } from './useInView.ts'

const shown = 12
const recents = 5

/** Anything by its name, and what can be done: typed, chosen with the arrows, opened with Enter. */
export function Palette({ onClose, typed: early, opener }: PaletteProps) {
  const session = useSession()
  const navigate = useNavigate()
  const box = useEvidenceBox()
  const { showKeys } = useOverlays()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const moved = useRef(false)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const [soon, setSoon] = useState(false)
  const { data: names, error } = useQuery(askNames())
  const view = useInView(names)
  const entries = useMemo(
    () =>
      names
        ? entriesOf(names, session, { addEvidence: box.offered ? () => void box.open() : null, showKeys, switchTheme: otherTheme })
        : [],
    [names, session, box, showKeys],
  )
  const index = useMemo(() => indexOf(entries), [entries])

  const query = typed.trim()
  const lately = useMemo(
    () =>
      recentPlaces()
        .flatMap((path) => entries.find(({ key }) => key === path) ?? [])
        .slice(0, recents + 1),
    [entries],
  )
  const asked = entries.find(({ link }) => link?.to === '/people' && (link.search as { asked?: string } | undefined)?.asked === 'never')
  const groups: Group[] =
    query === ''
      ? [
          { title: view ? `For ${view.title}` : '', entries: [...(view?.entries ?? []), ...(asked ? [asked] : [])] },
          { title: 'Lately', entries: lately.filter(({ key }) => key !== view?.path).slice(0, recents) },
        ].filter((group) => group.entries.length > 0)
      : groupsOf([...found(index, query, shown)])
  const options = groups.flatMap((group) => group.entries)
  const current = Math.min(at, options.length - 1)

  const pick = (entry: Entry | undefined) => {
    if (!entry) return
    if (entry.act) {
      // Something that opens over the page takes the palette's place; anything else happens behind it.
      if (entry.key === 'theme') onClose()
      return entry.act()
    }
    moved.current = true
    void navigate({ hash: '', ...entry.link, replace: true })
  }
  const pickFirst = useEffectEvent(() => {
    setSoon(false)
    pick(options[0])
  })
  useEffect(() => {
    if (soon && names) pickFirst()
  }, [soon, names])
  const takeEarly = () => {
    const { text, enter } = early()
    if (text) setTyped((typed) => text + typed)
    if (enter) setSoon(true)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const to = { ArrowDown: current + 1, ArrowUp: current - 1 }[event.key]
    if (event.key === 'Enter') pick(options[current])
    else if (to !== undefined) {
      const next = (to + options.length) % Math.max(options.length, 1)
      setAt(next)
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
    } else return
    event.preventDefault()
  }

  const above =
    query !== '' && options.length === 0 && names?.people.find(({ name, under }) => !under && foldedName(name).includes(foldedName(query)))
  const person = view?.path.startsWith('/people/') ? view : null
  return (
    <Dialog
      open
      onClose={onClose}
      title="Search or jump to"
      bare
      initialFocus={input}
      finalFocus={() => (moved.current ? false : (opener() ?? true))}
    >
      <div className={styles.palette}>
        <input
          ref={input}
          className={styles.input}
          role="combobox"
          aria-label="A name, a role, or something to do"
          aria-expanded={options.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={options.length > 0 ? `${id}-${current}` : undefined}
          placeholder="A name, a role, or something to do"
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={typed}
          onFocus={takeEarly}
          onChange={(event) => {
            setTyped(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
        <div className={styles.list} role="listbox" id={`${id}-list`} aria-label="Found">
          {groups.map(({ title, entries }, g) => (
            <div
              key={title || g}
              role="group"
              aria-labelledby={title ? `${id}-group-${g}` : undefined}
              aria-label={title ? undefined : 'To do'}
            >
              {title && (
                <div className={styles.title} id={`${id}-group-${g}`} role="presentation">
                  {title}
                </div>
              )}
              {entries.map((entry) => {
                const position = options.indexOf(entry)
                return (
                  <div
                    key={entry.key}
                    id={`${id}-${position}`}
                    className={styles.option}
                    role="option"
                    aria-selected={position === current}
                    onMouseMove={() => setAt(position)}
                    onClick={() => pick(entry)}
                  >
                    {entry.name ? <Avatar name={entry.name} size="s" /> : <Icon name={entry.icon ?? 'right'} />}
                    <span className={styles.words}>{entry.words}</span>
                    {entry.detail && <span className={styles.detail}>{entry.detail}</span>}
                    {entry.keys && <Kbd keys={entry.keys} />}
                  </div>
                )
              })}
            </div>
          ))}
        </div>
        {query !== '' && options.length === 0 && names && (
          <div className={styles.none}>
            <p>
              {above
                ? `${above.name} is ${above.id === session.account.person?.id ? 'you' : 'above you'}; there is no page about them here.`
                : `No person or role like “${query}”.`}
            </p>
            {person && (
              <button
                type="button"
                onClick={() => {
                  moved.current = true
                  void navigate({
                    to: '/people/$personId/evidence',
                    params: { personId: person.path.slice('/people/'.length) },
                    search: { q: query },
                    hash: '',
                    replace: true,
                  })
                }}
              >
                Search the evidence on {firstName(person.title)} for “{query}”
              </button>
            )}
          </div>
        )}
        {error && <p className={styles.none}>The names did not load. {error.message}</p>}
        <VisuallyHidden>
          <span role="status">
            {names && query !== '' ? (options.length === 0 ? 'Nothing found' : counted(options.length, 'result', 'results')) : ''}
          </span>
        </VisuallyHidden>
      </div>
    </Dialog>
  )
}

const otherTheme = () => switchTheme(document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark')
