import { useState } from 'react'
import type { FeedShows } from 'shared/model/words.ts'
import { useTell } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Field } from '../ui/Field.tsx'
import { useToast } from '../ui/Toast.tsx'
import { WhenDone } from '../ui/When.tsx'
import styles from './Settings.module.css'

const reminders = ['GET /api/reminders'] as const
type Feed = { shows: FeedShows; createdAt: string }

/** A private address for a calendar program: shown once, ended at any time. */
export function CalendarAddress({ feed }: { feed: Feed | null }) {
  const toast = useToast()
  const [shows, setShows] = useState<FeedShows>(feed?.shows ?? 'busy')
  const [path, setPath] = useState<string | null>(null)
  const make = useTell('POST /api/reminders/feed', { changes: reminders, onDone: (made) => setPath(made.path) })
  const end = useTell('DELETE /api/reminders/feed', { changes: reminders, onDone: () => setPath(null) })
  const onError = ({ message }: Error) => toast({ words: message })
  const address = path && `${location.origin}${path}`
  return (
    <div className={styles.calendar}>
      <Choice
        label="Your conversations in your calendar"
        hint="A private address that your calendar program asks for the planned days. Whoever has it can read it, so keep it to yourself."
        options={[
          { value: 'busy', words: 'Busy, without names' },
          { value: 'names', words: 'With whom' },
        ]}
        value={shows}
        onChange={setShows}
      />
      {address && feed && (
        <Field
          label="The address"
          hint="It is shown this once. Paste it into your calendar program as a calendar from the internet."
          beside={
            <Button
              onClick={() =>
                void navigator.clipboard.writeText(address).then(
                  () => toast({ words: 'Address copied.' }),
                  () => toast({ words: 'It could not be copied. Select it and copy it by hand.' }),
                )
              }
            >
              Copy
            </Button>
          }
        >
          <input readOnly value={address} onFocus={(event) => event.target.select()} />
        </Field>
      )}
      {feed && !address && (
        <p className={styles.hint}>
          An address has been in use since <WhenDone at={feed.createdAt} />, {feed.shows === 'busy' ? 'without names' : 'with names'}. A new
          one ends it.
        </p>
      )}
      <p className={styles.acts}>
        <Button size="s" busy={make.isPending} onClick={() => make.mutate({ body: { shows } }, { onError })}>
          {feed ? 'Make a new address' : 'Make an address'}
        </Button>
        {feed && (
          <Button
            size="s"
            kind="quiet"
            busy={end.isPending}
            onClick={() => end.mutate({}, { onSuccess: () => toast({ words: 'The calendar address has ended.' }), onError })}
          >
            End it
          </Button>
        )}
      </p>
    </div>
  )
}
