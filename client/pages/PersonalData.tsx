import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { counted } from 'shared/domain/grammar.ts'
import { ask } from '../api/ask.ts'
import { Certificate } from '../privacy/Certificate.tsx'
import { Retention } from '../privacy/Retention.tsx'
import { reasonWords } from '../privacy/words.ts'
import styles from '../privacy/Privacy.module.css'
import { AdministratorsOnly } from '../settings/AdministratorsOnly.tsx'
import { SettingsTabs } from '../settings/SettingsTabs.tsx'
import { Answered } from '../ui/Answered.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { Lede } from '../ui/Lede.tsx'
import { Page } from '../ui/Page.tsx'
import { EmptyNew, Loading } from '../ui/States.tsx'
import { Cell, Row, RowHead, Rows, Table } from '../ui/Table.tsx'
import { When } from '../ui/When.tsx'

/** What is kept about people, how they get it, and who was erased. */
export function PersonalData() {
  return (
    <AdministratorsOnly title="Personal data">
      <Erasures />
    </AdministratorsOnly>
  )
}

const route = getRouteApi('/shell/settings/data')

function Erasures() {
  const { certificate } = route.useSearch()
  const navigate = route.useNavigate()
  const erasures = useQuery(ask('GET /api/erasures'))
  const show = (id: string | undefined) => void navigate({ search: { certificate: id }, resetScroll: false })
  return (
    <Page
      title="Personal data"
      under={[{ words: 'Settings', link: { to: '/settings' } }]}
      lede={
        <Lede>
          {erasures.data?.length ? `${counted(erasures.data.length, 'person was', 'people were')} erased.` : 'Nobody was erased so far.'} To
          give someone everything that is kept about them, or to erase them, open them in the directory.
        </Lede>
      }
      actions={
        <ButtonLink kind="primary" to="/settings/people">
          Open the directory
        </ButtonLink>
      }
      tabs={<SettingsTabs />}
    >
      <Answered of={erasures} what="The certificates" loading={<Loading shape="lines" rows={4} />}>
        {(list) =>
          list.length === 0 ? (
            <EmptyNew title="No certificates yet.">Each erasure leaves one here: when, why, by whom and how much of what.</EmptyNew>
          ) : (
            <Table
              caption="Erasures, the newest first"
              columns={[
                { key: 'on', words: 'Erased' },
                { key: 'why', words: 'Why' },
                { key: 'by', words: 'By' },
                { key: 'show', words: 'Certificate', bare: true, end: true },
              ]}
            >
              <Rows>
                {list.map(({ id, erasedOn, reason, by }) => (
                  <Row key={id}>
                    <RowHead>
                      <When on={erasedOn} />
                    </RowHead>
                    <Cell label="Why">{reasonWords[reason]}</Cell>
                    <Cell label="By">{by ?? 'On the server'}</Cell>
                    <Cell phone="side" end>
                      <Button size="s" aria-label={`Certificate ${id}`} onClick={() => show(id)}>
                        Certificate
                      </Button>
                    </Cell>
                  </Row>
                ))}
              </Rows>
            </Table>
          )
        }
      </Answered>
      <div className={styles.stack}>
        <Retention />
      </div>
      <Certificate erasure={erasures.data?.find(({ id }) => id === certificate)} onClose={() => show(undefined)} />
    </Page>
  )
}
