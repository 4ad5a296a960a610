import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { known } from 'shared/domain/filters/known.ts'
import { passes, type RolesFilters, rolesWords } from 'shared/domain/filters/roles.ts'
import { ask } from '../api/ask.ts'
import { AddRole } from '../roles/AddRole.tsx'
import { RolesFilterBar } from '../roles/RolesFilterBar.tsx'
import { RolesTable } from '../roles/RolesTable.tsx'
import { Answered } from '../ui/Answered.tsx'
import { Button } from '../ui/Button.tsx'
import { ExportMenu } from '../ui/ExportMenu.tsx'
import { SaveView } from '../views/SaveView.tsx'
import { Lede } from '../ui/Lede.tsx'
import { Page } from '../ui/Page.tsx'
import { Saying } from '../ui/Saying.tsx'
import { EmptyFilter, EmptyNew, Loading } from '../ui/States.tsx'
import { UnknownFilters } from '../ui/UnknownFilters.tsx'
import { useKeys } from '../ui/keys.ts'

const route = getRouteApi('/shell/roles')

export function Roles() {
  const { add, ...asked } = route.useSearch()
  const navigate = route.useNavigate()
  const answer = useQuery(ask('GET /api/roles'))
  const { data } = answer
  const { filters, unknown } = known(asked, rolesWords(data?.roles ?? []))
  const set = (search: RolesFilters) => void navigate({ search, replace: true, resetScroll: false })
  const open = () => void navigate({ search: { ...filters, add: 'yes' }, resetScroll: false })
  useKeys({ x: () => set({}) })
  if (answer.isPending) return <Loading shape="title" rows={8} />
  return (
    <Page
      title="Lead roles"
      lede={
        data && (
          <Lede>
            <Saying sentence={data.sentence} />
          </Lede>
        )
      }
      actions={
        data && (
          <>
            <SaveView />
            {data.roles.length > 0 && <ExportMenu at="GET /api/exports/roles" filters={asked} />}
            {data.mayCreate && (
              <Button kind="primary" icon="plus" onClick={open}>
                Add a lead role
              </Button>
            )}
          </>
        )
      }
    >
      <Answered of={answer} what="Lead roles">
        {({ roles, teams, mayCreate }) => {
          const shown = roles.filter(passes(filters))
          return (
            <>
              {roles.length === 0 ? (
                <EmptyNew
                  title={mayCreate ? 'Say which lead roles there are and which are expected' : 'There is no lead role that you may see'}
                  actions={mayCreate && <Button onClick={open}>Add the first</Button>}
                >
                  {mayCreate
                    ? 'A lead role is a seat that leads others’ work. With it Understory can show who is growing towards it.'
                    : 'Lead roles are planned by those who lead a team, and seen by their line.'}
                </EmptyNew>
              ) : (
                <>
                  <RolesFilterBar roles={roles} value={filters} onChange={set} />
                  <UnknownFilters of={unknown} />
                  {shown.length === 0 ? (
                    <EmptyFilter
                      title="No lead role is like that."
                      actions={<Button onClick={() => set({})}>Show all {roles.length}</Button>}
                    />
                  ) : (
                    <RolesTable roles={shown} />
                  )}
                </>
              )}
              <AddRole
                open={add === 'yes' && mayCreate}
                teams={teams}
                onClose={() => void navigate({ search: filters, replace: true, resetScroll: false })}
              />
            </>
          )
        }}
      </Answered>
    </Page>
  )
}
