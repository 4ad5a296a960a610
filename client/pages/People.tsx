import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { PeopleFilters } from 'shared/domain/filters/people.ts'
import { ask } from '../api/ask.ts'
import { useSession } from '../api/useSession.ts'
import { PeopleList } from '../people/PeopleList.tsx'
import { Answered } from '../ui/Answered.tsx'
import { ExportMenu } from '../ui/ExportMenu.tsx'
import { SaveView } from '../views/SaveView.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { Lede } from '../ui/Lede.tsx'
import { Page } from '../ui/Page.tsx'
import { Saying } from '../ui/Saying.tsx'
import { EmptyNew, Loading } from '../ui/States.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import styles from './Earlier.module.css'

const route = getRouteApi('/shell/people')

/** Everyone under the reader: what each wants, and who was never asked. */
export function People() {
  const { account, people } = useSession()
  return account.administrator && !account.person && people === 0 ? <NobodyUnder /> : <Under />
}

function Under() {
  const asked = route.useSearch()
  const navigate = route.useNavigate()
  const people = useQuery(ask('GET /api/people'))
  const filter = (search: PeopleFilters) => void navigate({ search, replace: true, resetScroll: false })
  if (people.isPending) return <Loading shape="title" rows={10} />
  return (
    <Page
      title="People"
      lede={
        people.data && (
          <Lede>
            <Saying sentence={people.data.sentence} />
          </Lede>
        )
      }
      actions={
        <>
          <SaveView />
          {people.data && people.data.people.length > 0 && <ExportMenu at="GET /api/exports/people" filters={asked} />}
        </>
      }
    >
      <Answered of={people} what="People">
        {(answer) => <PeopleList answer={answer} asked={asked} onChange={filter} />}
      </Answered>
      <p className={styles.link}>
        <TextLink alone to="/people/earlier">
          What you wrote of earlier reports
        </TextLink>
      </p>
    </Page>
  )
}

/** For an administrator who leads nobody: the directory is theirs to keep, what people want is not theirs to read. */
function NobodyUnder() {
  return (
    <Page title="People" lede={<Lede>Nobody reports to you.</Lede>}>
      <EmptyNew
        title="What people want is shown to those who lead them."
        icon="people"
        actions={
          <ButtonLink kind="primary" to="/settings/people">
            Open the directory
          </ButtonLink>
        }
      >
        As an administrator you keep the directory: names, titles, teams and who reports to whom.
      </EmptyNew>
    </Page>
  )
}
