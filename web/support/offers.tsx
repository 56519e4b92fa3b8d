import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { CaseDetail } from '../../contract/cases.ts'
import {
  FamilyWay,
  type Offer,
  OfferChannel,
  type OfferKind,
  type OffersOfCase,
  ReferralBody
} from '../../contract/offers.ts'
import { Day } from '../../contract/values.ts'
import { findMatter } from '../../law/matters.ts'
import { referralBodies } from '../../law/referrals.ts'
import { Button, GuidedForm, RareText, Section, Tag, useUndo, useUnkeptDraft, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { Waiting } from '../app/states.tsx'
import { NextStep } from './offer-step.tsx'

export const offersOf = (id: string) => ['offers', id]

/** A request for help is passed on, and a family visited, only as the person agrees; what was put to them stands beside the case. */
export function Offers({ found }: { found: CaseDetail }) {
  const { t } = useWords()
  const { id, matter } = found.line
  const concerned = matter === 'help-request' || findMatter(matter)?.contacts !== undefined
  const asked = useQuery({
    queryKey: offersOf(id),
    queryFn: () => calls.offers.listOffers({ params: { id } }),
    enabled: concerned
  })
  if (!concerned) return null
  return (
    <Section title={t(matter === 'help-request' ? 'offer.referrals' : 'offer.visits')}>
      <Waiting asked={asked} shape="rows" n={1} />
      {asked.data && <Shown found={found} all={asked.data} />}
    </Section>
  )
}

function Shown({ found, all }: { found: CaseDetail; all: OffersOfCase }) {
  const { t } = useWords()
  const { may } = useMe()
  const [open, setOpen] = useState<OfferKind | 'wish' | null>(null)
  const { mayBe, wish, offers } = all
  const changing = may('cases.handle') && !found.stepAside
  const id = found.line.id
  const close = () => setOpen(null)
  return (
    <>
      {mayBe.length > 0 && (
        <p className="hint">{t(mayBe.includes('visit') ? 'offer.leadVisit' : 'offer.leadReferral')}</p>
      )}
      {mayBe.includes('referral') && <Link to="/private">{t('offer.private')}</Link>}
      {mayBe.includes('visit') && (
        <p>
          {wish ? t('offer.wish', { way: t(`offer.way.${wish.way}`) }) : t('offer.noWish')}
          {wish?.words && (
            <>
              {' '}
              <RareText text={wish.words} />
            </>
          )}
        </p>
      )}
      {offers.length === 0 && <p className="quiet">{t('offer.none')}</p>}
      <ul className="case-list">
        {offers.map(offer => (
          <OneOffer key={offer.id} caseId={id} offer={offer} changing={changing} />
        ))}
      </ul>
      {changing && mayBe.length > 0 && open === null && (
        <div className="case-ways">
          {mayBe
            .filter(kind => kind !== 'visit' || (wish && wish.way !== 'none'))
            .map(kind => (
              <Button key={kind} press={() => setOpen(kind)}>
                {t(`offer.new.${kind}`)}
              </Button>
            ))}
          {mayBe.includes('visit') && <Button press={() => setOpen('wish')}>{t('offer.noteWish')}</Button>}
        </div>
      )}
      {open === 'referral' && <NewReferral id={id} close={close} />}
      {(open === 'visit' || open === 'call') && <NewVisit id={id} kind={open} close={close} />}
      {open === 'wish' && <NoteWish id={id} close={close} />}
    </>
  )
}

function OneOffer({ caseId, offer, changing }: { caseId: string; offer: Offer; changing: boolean }) {
  const { t, day, moment, language } = useWords()
  const { kind, body, to, way, on, text, state, by, at, steps } = offer
  return (
    <li className="stacked">
      <span>
        <strong>
          {body
            ? referralBodies[body][language]
            : kind === 'call'
              ? t('offer.callTitle', { day: on ? day(on) : '' })
              : `${on ? day(on) : ''} ${way ? t(`offer.way.${way}`) : ''}`}
        </strong>{' '}
        <Tag tone={state === 'offered' ? 'warm' : 'plain'}>
          {t(`offer.state.${kind === 'call' && state === 'done' ? 'came' : state}`)}
        </Tag>
      </span>
      {to && (
        <span>
          <RareText text={to} />
        </span>
      )}
      <span>
        <RareText text={text} />
      </span>
      <span className="quiet">
        {by} · {moment(at)}
      </span>
      {steps.map(step => (
        <span key={step.id} className="quiet">
          {[
            moment(step.at),
            t(`offer.state.${kind === 'call' && step.what === 'done' ? 'came' : step.what}`),
            step.own ? t('offer.ownPage') : step.by
          ]
            .filter(Boolean)
            .join(' · ')}
          {step.words && `：${step.words}`}
        </span>
      ))}
      {changing && <NextStep caseId={caseId} offer={offer} channels={OfferChannel.exclude(['on-screen']).options} />}
    </li>
  )
}

function useSent(id: string, close: () => void, said: string) {
  const queries = useQueryClient()
  const tell = useUndo()
  return () => {
    close()
    tell({ said })
    void queries.invalidateQueries({ queryKey: offersOf(id) })
  }
}

interface NewProps {
  id: string
  close: () => void
}

function NewReferral({ id, close }: NewProps) {
  const { t, language } = useWords()
  const sent = useSent(id, close, t('offer.made'))
  const draft = useUnkeptDraft({ body: '', to: '', text: '' })
  const options = ReferralBody.options.map(value => ({ value, label: referralBodies[value][language] }))
  return (
    <GuidedForm
      draft={draft}
      steps={[
        {
          fields: [
            { name: 'body', label: t('offer.body'), kind: 'choice', options, required: true },
            { name: 'to', label: t('offer.to'), required: true, most: 100 },
            {
              name: 'text',
              label: t('offer.text'),
              hint: t('offer.textHint'),
              kind: 'long',
              required: true,
              most: 500
            }
          ]
        }
      ]}
      submit={t('offer.new.referral')}
      leave={close}
      send={({ body, to, text }, { commandId }) =>
        calls.offers.offerReferral({ params: { id }, body: { commandId, body: ReferralBody.parse(body), to, text } })
      }
      sent={sent}
    />
  )
}

function NewVisit({ id, kind, close }: NewProps & { kind: 'visit' | 'call' }) {
  const { t } = useWords()
  const sent = useSent(id, close, t('offer.made'))
  const draft = useUnkeptDraft({ on: '', text: '' })
  return (
    <GuidedForm
      draft={draft}
      steps={[
        {
          fields: [
            { name: 'on', label: t('offer.on'), kind: 'day', required: true },
            {
              name: 'text',
              label: t(kind === 'call' ? 'offer.callWhy' : 'offer.why'),
              kind: 'long',
              required: true,
              most: 500
            }
          ]
        }
      ]}
      submit={t(`offer.new.${kind}`)}
      leave={close}
      send={({ on, text }, { commandId }) =>
        calls.offers[kind === 'call' ? 'offerCall' : 'offerVisit']({
          params: { id },
          body: { commandId, on: Day.parse(on), text }
        })
      }
      sent={sent}
    />
  )
}

function NoteWish({ id, close }: NewProps) {
  const { t } = useWords()
  const sent = useSent(id, close, t('offer.noted'))
  const draft = useUnkeptDraft({ way: '', words: '' })
  const options = FamilyWay.options.map(value => ({ value, label: t(`offer.way.${value}`) }))
  return (
    <GuidedForm
      draft={draft}
      steps={[
        {
          fields: [
            { name: 'way', label: t('offer.wishWay'), kind: 'choice', options, required: true },
            { name: 'words', label: t('offer.wishWords'), kind: 'long', most: 500 }
          ]
        }
      ]}
      submit={t('offer.noteWish')}
      leave={close}
      send={({ way, words }, { commandId }) =>
        calls.offers.noteFamilyWish({
          params: { id },
          body: { commandId, way: FamilyWay.parse(way), words: words?.trim() || null }
        })
      }
      sent={sent}
    />
  )
}
