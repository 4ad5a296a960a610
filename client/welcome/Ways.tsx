import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { Session } from 'shared/model/account.ts'
import { useTell } from '../api/ask.ts'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { Lede } from '../ui/Lede.tsx'
import { Page } from '../ui/Page.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import styles from './Welcome.module.css'

/** Three ways to a page that says something: the example, a people list, one's own team. */
export function Ways({ session }: { session: Session }) {
  const navigate = useNavigate()
  const [refused, setRefused] = useState<string | null>(null)
  const load = useTell('POST /api/example', {
    changes: ['GET /api/session'],
    onDone: () => navigate({ to: '/welcome', search: { step: 'example' } }),
  })
  const { person } = session.account
  return (
    <Page title={`Welcome, ${session.account.name}`} lede={<Lede>How would you like to begin? You can do the others later.</Lede>}>
      <ErrorSummary problems={refused ? [{ words: refused }] : []} />
      <ul className={styles.ways}>
        <Way
          icon="eye"
          title="Look around with an example team"
          words="An invented marketing organisation of about a hundred people. Remove it with one click."
        >
          {session.example ? (
            <ButtonLink kind="primary" to="/welcome" search={{ step: 'example' }}>
              Open the example
            </ButtonLink>
          ) : (
            <Button kind="primary" busy={load.isPending} onClick={() => load.mutate({}, { onError: (error) => setRefused(error.message) })}>
              {load.isPending ? 'Loading the example' : 'Load the example'}
            </Button>
          )}
        </Way>
        <Way
          icon="down"
          title="Import people (CSV)"
          words="The people list of your organisation, with who reports to whom. You see what it would do first."
        >
          <ButtonLink to="/import/people">Choose a file</ButtonLink>
        </Way>
        <Way
          icon="people"
          title="Add my team by hand"
          words={
            person
              ? `Your account belongs to ${person.name} already: add people in the directory.`
              : 'For a manager: your reports by name, in a few minutes.'
          }
        >
          {person ? (
            <ButtonLink to="/settings/people">Open the directory</ButtonLink>
          ) : (
            <ButtonLink to="/welcome" search={{ step: 'team' }}>
              Add my team
            </ButtonLink>
          )}
        </Way>
      </ul>
      <p className={styles.after}>
        <TextLink to="/" alone>
          Go to Home without any of it
        </TextLink>
      </p>
    </Page>
  )
}

function Way({ icon, title, words, children }: { icon: IconName; title: string; words: string; children: ReactNode }) {
  return (
    <li className={styles.way}>
      <Icon name={icon} size={20} />
      <div className={styles.about}>
        <h2>{title}</h2>
        <p>{words}</p>
      </div>
      {children}
    </li>
  )
}
