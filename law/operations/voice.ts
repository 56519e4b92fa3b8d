import type { Operation } from '../operation.ts'

export const ofVoice: Operation[] = [
  {
    key: 'voice.petition',
    titleZh: '投诉、建议、信访请求、举报乱收费',
    titleEn: 'Complaints, suggestions, petitions, reports of charges',
    purposeZh: '听居民说的话：15天内告知由谁处理，60天内答复，不满意可以请上一级复查；被投诉的人看不到',
    purposeEn:
      'Hears what people say: in 15 days they know who looks into it, in 60 they have an answer, and the level above looks again when asked; whoever is complained about never sees it',
    basis: [
      { instrument: 'petition', articles: '22, 34–36' },
      { instrument: 'pfpl', articles: '4, 46' },
      { instrument: 'pipl', articles: '13(3), 34' }
    ]
  },
  {
    key: 'voice.information',
    titleZh: '政府信息公开申请',
    titleEn: 'Requests for information',
    purposeZh: '依申请公开本单位的信息，20个工作日内答复',
    purposeEn: 'Gives what the office made or keeps to whoever asks, in 20 working days',
    basis: [{ instrument: 'ogi', articles: '13–16, 27–33' }]
  }
]
