import { useState } from 'react'
import type { Account } from 'shared/model/account.ts'
import type { Grant } from 'shared/model/grant.ts'
import { useTell } from '../api/ask.ts'
import { startAfresh } from '../api/startAfresh.ts'
import { useSession } from '../api/useSession.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Menu } from '../ui/Menu.tsx'
import { Cell, Row, RowHead, Rows, Table } from '../ui/Table.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useToast } from '../ui/Toast.tsx'
import type { MenuEntry } from '../ui/overlay/MenuParts.tsx'
import { AccountSessions } from './AccountSessions.tsx'
import { LinkPerson } from './LinkPerson.tsx'
import { seesWords } from './sees.ts'
import styles from './Access.module.css'

type Props = {
  accounts: readonly Account[]
  /** What was given beside the reporting lines. */
  grants: readonly Grant[]
  /** How many people stand under each person; null while that is not known. */
  below: Map<string, number> | null
  onLink: (link: string, name: string) => void
}

/** Every account, and in sentences what it lets its owner see. */
export function AccountList({ accounts, grants, below, onLink }: Props) {
  const { account: mine } = useSession()
  const toast = useToast()
  const [linking, setLinking] = useState<Account | null>(null)
  const [signedIn, setSignedIn] = useState<Account | null>(null)
  const change = useTell('PATCH /api/accounts/:accountId', { changes: ['GET /api/accounts', 'GET /api/session'] })
  const renew = useTell('POST /api/accounts/:accountId/link', { changes: [] })
  const see = useTell('POST /api/accounts/:accountId/look', { changes: [], onDone: startAfresh })
  const failed = (error: Error) => toast({ words: error.message })

  const turn = ({ id, name }: Account, part: { disabled: boolean } | { administrator: boolean }, words: string, back: typeof part) =>
    change.mutate(
      { params: { accountId: id }, body: part },
      {
        onSuccess: () =>
          toast({
            words: `${name} ${words}`,
            undo: () => change.mutateAsync({ params: { accountId: id }, body: back }, { onError: failed }),
          }),
        onError: failed,
      },
    )

  const entries = (account: Account): MenuEntry[] => [
    ...(account.disabled || account.id === mine.id
      ? []
      : [
          {
            words: 'See as',
            icon: 'eye' as const,
            onPick: () => see.mutate({ params: { accountId: account.id } }, { onError: failed }),
          },
        ]),
    { words: account.person ? 'Link to another person' : 'Link to a person', icon: 'people', onPick: () => setLinking(account) },
    ...(account.disabled
      ? []
      : [
          { words: 'Where they are signed in', icon: 'lock' as const, onPick: () => setSignedIn(account) },
          {
            words: 'New one-time link',
            icon: 'link' as const,
            onPick: () =>
              renew.mutate({ params: { accountId: account.id } }, { onSuccess: ({ link }) => onLink(link, account.name), onError: failed }),
          },
        ]),
    account.administrator
      ? {
          words: 'No longer administrator',
          icon: 'settings',
          onPick: () => turn(account, { administrator: false }, 'is no longer an administrator.', { administrator: true }),
        }
      : {
          words: 'Make administrator',
          icon: 'settings',
          onPick: () => turn(account, { administrator: true }, 'is an administrator now.', { administrator: false }),
        },
    account.disabled
      ? { words: 'Switch on', icon: 'check', onPick: () => turn(account, { disabled: false }, 'can sign in again.', { disabled: true }) }
      : {
          words: 'Switch off',
          icon: 'lock',
          risk: true,
          onPick: () => turn(account, { disabled: true }, 'is switched off and signed out.', { disabled: false }),
        },
  ]

  const groups = [
    { title: 'Yours', some: accounts.filter(({ example }) => !example) },
    { title: 'Of the example', some: accounts.filter(({ example }) => example) },
  ].filter(({ some }) => some.length > 0)
  return (
    <>
      <Table
        caption="Accounts by name, with what each may see"
        marks
        columns={[
          { key: 'account', words: 'Account', width: '30%' },
          { key: 'person', words: 'In the directory', width: '18%' },
          { key: 'sees', words: 'What they see' },
          { key: 'more', words: 'Change', bare: true, end: true, width: 44 },
        ]}
      >
        {groups.map(({ title, some }) => (
          <Rows key={title} title={groups.length > 1 ? title : undefined}>
            {some.map((account) => (
              <Row key={account.id} dimmed={account.disabled}>
                <RowHead mark={<Avatar name={account.name} />} detail={account.email}>
                  {account.name}
                </RowHead>
                <Cell label="Is">
                  {account.person ? account.person.name : <span className={styles.nobody}>Nobody yet</span>}
                  <span className={styles.tags}>
                    {account.id === mine.id && <Tag>You</Tag>}
                    {account.administrator && <Tag icon="settings">Administrator</Tag>}
                    {account.disabled && (
                      <Tag tone="warn" icon="lock">
                        Switched off
                      </Tag>
                    )}
                    {!account.hasPassword && !account.disabled && !account.example && <Tag icon="link">No password yet</Tag>}
                  </span>
                </Cell>
                <Cell>
                  {seesWords(
                    account,
                    account.person && below ? (below.get(account.person.id) ?? 0) : null,
                    grants.filter((grant) => grant.account.id === account.id),
                  ).map((sentence) => (
                    <span key={sentence} className={styles.sentence}>
                      {sentence}{' '}
                    </span>
                  ))}
                </Cell>
                <Cell phone="side" end>
                  <Menu label={`Change the account of ${account.name}`} kind="quiet" size="s" entries={entries(account)} />
                </Cell>
              </Row>
            ))}
          </Rows>
        ))}
      </Table>
      <LinkPerson account={linking} onClose={() => setLinking(null)} />
      <AccountSessions account={signedIn} onClose={() => setSignedIn(null)} />
    </>
  )
}
