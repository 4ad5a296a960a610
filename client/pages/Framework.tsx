import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { Framework as OneFramework } from 'shared/model/framework.ts'
import { ask } from '../api/ask.ts'
import { FrameworkEditor } from '../frameworks/FrameworkEditor.tsx'
import { FrameworkPanel } from '../frameworks/FrameworkPanel.tsx'
import { Answered } from '../ui/Answered.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { Lede } from '../ui/Lede.tsx'
import { Page } from '../ui/Page.tsx'
import { Saying } from '../ui/Saying.tsx'
import { Select } from '../ui/Select.tsx'
import { EmptyNew, Loading } from '../ui/States.tsx'
import styles from './Framework.module.css'

const route = getRouteApi('/shell/framework')

export function Framework() {
  const { id } = route.useSearch()
  const list = useQuery(ask('GET /api/frameworks'))
  return (
    <Answered of={list} what="The frameworks" loading={<Loading shape="title" />}>
      {(frameworks) => {
        // One that is not there is as if none was chosen.
        const chosen = frameworks.find((framework) => framework.id === id) ?? frameworks[0]
        if (!chosen) {
          return (
            <Page title="Framework">
              <EmptyNew title="There is no framework yet">
                It says what the words mean: pillars, criteria and three levels of each.
              </EmptyNew>
            </Page>
          )
        }
        return <OnePage key={chosen.id} frameworkId={chosen.id} frameworks={frameworks} />
      }}
    </Answered>
  )
}

type OneProps = { frameworkId: string; frameworks: { id: string; name: string }[] }

function OnePage({ frameworkId, frameworks }: OneProps) {
  const { version, edit, grade } = route.useSearch()
  const navigate = route.useNavigate()
  const number = version && /^[1-9]\d{0,4}$/.test(version) ? Number(version) : undefined
  const framework = useQuery(ask('GET /api/frameworks/:frameworkId', { params: { frameworkId }, query: { version: number } }))
  return (
    <Answered of={framework} what="The framework" loading={<Loading shape="title" />}>
      {(framework) => {
        const draft = framework.versions.find(({ state }) => state === 'draft')
        const editing = edit === 'yes' && framework.mayChange
        return (
          <Page
            title={framework.name}
            called="Framework"
            lede={
              <Lede>
                <Saying sentence={framework.sentence} />
              </Lede>
            }
            actions={
              <>
                {frameworks.length > 1 && !editing && (
                  <Select
                    label="Framework"
                    options={frameworks.map(({ id, name }) => ({ value: id, words: name }))}
                    value={frameworkId}
                    onChange={(id) => void navigate({ search: { id } })}
                  />
                )}
                {framework.mayChange && !editing && (
                  <ButtonLink icon="down" to="/framework/import" className={styles.write}>
                    Import
                  </ButtonLink>
                )}
                {!editing && (
                  <Button icon="print" kind={framework.mayChange ? 'plain' : 'primary'} onClick={() => print()}>
                    Print
                  </Button>
                )}
                {framework.mayChange && !editing && (
                  <Button
                    kind="primary"
                    icon="pencil"
                    className={styles.write}
                    onClick={() => void navigate({ search: { id: frameworkId, edit: 'yes' } })}
                  >
                    {draft ? 'Go on with the draft' : 'Write a new version'}
                  </Button>
                )}
              </>
            }
          >
            {editing ? (
              <Editing
                shown={framework}
                draft={draft?.number}
                onLeave={(version) =>
                  void navigate({ search: { id: frameworkId, version: version === undefined ? undefined : String(version) } })
                }
              />
            ) : (
              <FrameworkPanel
                framework={framework}
                grade={framework.grades.find((one) => one === grade) ?? null}
                onGrade={(grade) =>
                  void navigate({ search: (now) => ({ ...now, grade: grade ?? undefined }), replace: true, resetScroll: false })
                }
              />
            )}
          </Page>
        )
      }}
    </Answered>
  )
}

type EditingProps = { shown: OneFramework; draft: number | undefined; onLeave: (version?: number) => void }

/** The next version is written from the draft where there is one, else from what is published last. */
function Editing({ shown, draft, onLeave }: EditingProps) {
  // Writing makes a draft; what is being written stays as it is on the screen.
  const [from] = useState(draft)
  const [begun, setBegun] = useState(false)
  const start = useQuery({
    ...ask('GET /api/frameworks/:frameworkId', { params: { frameworkId: shown.id }, query: { version: from } }),
    refetchOnMount: 'always',
    refetchOnWindowFocus: false,
  })
  const current = start.data && !start.isFetching
  if (current && !begun) setBegun(true)
  if (!begun && start.isFetching) return <Loading shape="block" height={480} />
  return (
    <Answered of={start} what="The draft">
      {(framework) => <FrameworkEditor framework={framework} hasDraft={draft !== undefined} onLeave={onLeave} />}
    </Answered>
  )
}
