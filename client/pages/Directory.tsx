import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { counted } from 'shared/domain/grammar.ts'
import { ask } from '../api/ask.ts'
import { MemberList } from '../directory/MemberList.tsx'
import { MemberSheet } from '../directory/MemberSheet.tsx'
import { NewPerson } from '../directory/NewPerson.tsx'
import styles from '../directory/Directory.module.css'
import { AdministratorsOnly } from '../settings/AdministratorsOnly.tsx'
import { SettingsTabs } from '../settings/SettingsTabs.tsx'
import { Answered } from '../ui/Answered.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Lede } from '../ui/Lede.tsx'
import { Page } from '../ui/Page.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { EmptyFilter, EmptyNew, Loading } from '../ui/States.tsx'
import { useKeys } from '../ui/keys.ts'

const route = getRouteApi('/shell/settings/people')

/** The people list as administrators keep it: names, titles, teams and reporting lines, nothing personal. */
export function Directory() {
  return (
    <AdministratorsOnly title="Directory">
      <People />
    </AdministratorsOnly>
  )
}

function People() {
  const { q = '', left, person } = route.useSearch()
  const navigate = route.useNavigate()
  const [typed, setTyped] = useState(q)
  const [adding, setAdding] = useState(false)
  const gone = left === 'yes'
  const people = useQuery({ ...ask('GET /api/directory', { query: { q, ...(left && { left }) } }), placeholderData: keepPreviousData })
  useEffect(() => setTyped(q), [q])
  useEffect(() => {
    if (typed.trim() === q) return
    const timer = setTimeout(
      () => void navigate({ search: (now) => ({ ...now, q: typed.trim() || undefined }), replace: true, resetScroll: false }),
      200,
    )
    return () => clearTimeout(timer)
  }, [typed, q, navigate])
  useKeys({ x: () => void navigate({ search: {}, replace: true }) })

  if (people.isPending) return <Loading shape="title" rows={10} />
  const count = people.data?.length
  const sentence = () => {
    if (count === undefined) return '\u00a0'
    if (q) return count === 0 ? `Nobody is found by “${q}”.` : `${counted(count, 'person is', 'people are')} found by “${q}”.`
    return gone ? `${counted(count, 'person has', 'people have')} left.` : `${counted(count, 'person is', 'people are')} in the directory.`
  }
  return (
    <Page
      title="Directory"
      under={[{ words: 'Settings', link: { to: '/settings' } }]}
      lede={<Lede>{sentence()} Who reports to whom decides who sees what.</Lede>}
      actions={
        <>
          <ButtonLink to="/import/people" icon="down">
            Import people
          </ButtonLink>
          <Button kind="primary" icon="plus" onClick={() => setAdding(true)}>
            Add a person
          </Button>
        </>
      }
      tabs={<SettingsTabs />}
    >
      <div className={styles.tools}>
        <SearchField label="Search the directory" value={typed} onChange={setTyped} />
        <Choice
          label="Who is shown"
          bare
          options={[
            { value: 'here', words: 'Here now' },
            { value: 'yes', words: 'Has left' },
          ]}
          value={gone ? 'yes' : 'here'}
          onChange={(next) =>
            void navigate({ search: (now) => ({ ...now, left: next === 'yes' ? 'yes' : undefined }), resetScroll: false })
          }
        />
      </div>
      <Answered of={people} what="The directory" loading={<Loading rows={10} />}>
        {(people) => {
          if (people.length > 0) return <MemberList key={`${q} ${left}`} people={people} gone={gone} />
          if (q || gone) {
            return (
              <EmptyFilter
                title={q ? `Nobody ${gone ? 'who has left ' : ''}is found by “${q}”.` : 'Nobody has left.'}
                actions={
                  <ButtonLink size="s" to="/settings/people">
                    Show everyone who is here
                  </ButtonLink>
                }
              />
            )
          }
          return (
            <EmptyNew
              title="Nobody is in the directory yet."
              icon="people"
              actions={<Button onClick={() => setAdding(true)}>Add the first person</Button>}
            >
              Import a people list, or add people one by one.
            </EmptyNew>
          )
        }}
      </Answered>
      <NewPerson open={adding} onClose={() => setAdding(false)} />
      <MemberSheet
        memberId={person}
        onClose={() => void navigate({ search: (now) => ({ ...now, person: undefined }), resetScroll: false })}
        onErased={(certificate) => void navigate({ to: '/settings/data', search: { certificate } })}
      />
    </Page>
  )
}
