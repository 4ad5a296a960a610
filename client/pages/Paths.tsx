import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ask } from '../api/ask.ts'
import { PathFilterBar } from '../path/PathFilterBar.tsx'
import { PathTable } from '../path/PathTable.tsx'
import { type PathFilters, verdicts } from '../path/filters.ts'
import { usePrecedents } from '../path/usePrecedents.tsx'
import { Answered } from '../ui/Answered.tsx'
import { Button } from '../ui/Button.tsx'
import { Lede } from '../ui/Lede.tsx'
import { Page } from '../ui/Page.tsx'
import { Saying } from '../ui/Saying.tsx'
import { EmptyFilter, Loading, NoAccess } from '../ui/States.tsx'
import { UnknownFilters } from '../ui/UnknownFilters.tsx'
import { known } from 'shared/domain/filters/known.ts'
import { useKeys } from '../ui/keys.ts'

const route = getRouteApi('/shell/path')

/** Is there a path for people here: one sentence for each team of the reader. */
export function Paths() {
  const asked = route.useSearch()
  const navigate = route.useNavigate()
  const answer = useQuery(ask('GET /api/path'))
  const teams = answer.data?.teams ?? []
  const { filters, unknown } = known(asked, { verdict: verdicts })
  const set = (search: PathFilters) => void navigate({ search, replace: true, resetScroll: false })
  const own = teams.filter(({ mayChange }) => mayChange).map(({ team }) => team)
  const acts = usePrecedents(own)
  useKeys({ x: () => set({}) })
  if (answer.isPending) return <Loading shape="title" rows={8} />
  const shown = teams.filter(({ verdict }) => !filters.verdict || verdict === filters.verdict)
  return (
    <Page
      title="Growth path"
      lede={
        answer.data && (
          <Lede>
            <Saying sentence={answer.data.sentence} />
          </Lede>
        )
      }
      actions={
        own.length > 0 && (
          <Button kind="primary" icon="plus" onClick={acts.add}>
            Add a precedent
          </Button>
        )
      }
    >
      <Answered of={answer} what="The growth path">
        {({ teams }) =>
          teams.length === 0 ? (
            <NoAccess title="A growth path is shown to those who lead people">
              It says for each of their teams whether there is a way into a lead role. You lead no team here.
            </NoAccess>
          ) : (
            <>
              {teams.length > 1 && <PathFilterBar teams={teams} value={filters} onChange={set} />}
              <UnknownFilters of={unknown} />
              {shown.length === 0 ? (
                <EmptyFilter title="No team stands like that." actions={<Button onClick={() => set({})}>Show all {teams.length}</Button>} />
              ) : (
                <PathTable teams={shown} nested={shown.length === teams.length} />
              )}
            </>
          )
        }
      </Answered>
      {acts.dialog}
    </Page>
  )
}
