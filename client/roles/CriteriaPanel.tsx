import { useState } from 'react'
import type { LeadRole } from 'shared/model/role.ts'
import { Button } from '../ui/Button.tsx'
import { Columns } from '../ui/Columns.tsx'
import { Card } from '../ui/Card.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Icon } from '../ui/Icon.tsx'
import { When, WhenDone } from '../ui/When.tsx'
import { CriteriaEditor } from './CriteriaEditor.tsx'
import { CriteriaList } from './CriteriaList.tsx'
import { RoleChanges } from './RoleChanges.tsx'
import styles from './Criteria.module.css'

/** What the role asks for, whether that stands, and how it came about. */
export function CriteriaPanel({ role }: { role: LeadRole }) {
  const changes = role.mayChange && role.state !== 'cancelled'
  // What is frozen is read first, and changed on purpose.
  const [editing, setEditing] = useState(role.frozenAt === null)
  return (
    <Columns
      aside={
        <>
          <Card open title="This role">
            <Facts
              facts={[
                { icon: 'people', words: role.team.name },
                ...(role.holder ? [{ icon: 'role' as const, words: `Held by ${role.holder.name}` }] : []),
                ...(role.hiringManager ? [{ icon: 'chat' as const, words: `${role.hiringManager.name} hires for it` }] : []),
                ...(role.expectedOn
                  ? [
                      {
                        icon: 'calendar' as const,
                        words: (
                          <>
                            Expected to open <When on={role.expectedOn} />
                          </>
                        ),
                      },
                    ]
                  : []),
                ...(role.critical ? [{ icon: 'warn' as const, words: 'Critical: the work stops if the seat is empty for long' }] : []),
                ...(role.reason ? [{ icon: 'pencil' as const, words: role.reason }] : []),
              ]}
            />
          </Card>
          {role.full && <RoleChanges roleId={role.id} />}
        </>
      }
    >
      {role.frozenAt && (
        <p className={styles.note}>
          <Icon name="lock" />
          <span>
            Version {role.criteriaVersion}, frozen since <WhenDone at={role.frozenAt} />, when the role opened: everyone is looked at
            against the same words.
            {changes && ' A change makes a new version and asks for a reason.'}
          </span>
        </p>
      )}
      {changes && editing ? (
        <CriteriaEditor role={role} onDone={role.frozenAt ? () => setEditing(false) : undefined} />
      ) : (
        <>
          <CriteriaList role={role} />
          {changes && (
            <div className={styles.save}>
              <Button kind="primary" icon="pencil" onClick={() => setEditing(true)}>
                Change the criteria
              </Button>
            </div>
          )}
        </>
      )}
    </Columns>
  )
}
