import type { Provision } from '../provision.ts'

export const chapter3: Provision[] = [
  {
    id: '15',
    chapter: 3,
    text: '城市基层人口和计划生育工作，按行政区划界定，建立街道、社区居委会二级工作网络。',
    status: 'A',
    whyZh: '人口与计划生育法第10、12条。',
    whyEn: 'Arts. 10 and 12 of the law.',
    formZh: '街道、社区，加网格与医疗机构。',
    formEn: 'The same plus grid and clinic.',
    refusals: []
  },
  {
    id: '16',
    chapter: 3,
    text: '街道办事处负责本辖区人口和计划生育行政管理工作。街道成立人口和计划生育工作领导小组。街道办事处设置人口和计划生育办公室，配备与工作任务相适应的专职计划生育工作人员，工作人员应具有专科以上文化程度，具备行政执法资格。',
    status: 'B',
    whyZh: '机构已并入卫生健康与公共服务；执法证只在真有执法权处需要。',
    whyEn: 'Offices merged; an enforcement card only where a power is really held.',
    formZh: '增加个人信息保护培训作为使用条件。',
    formEn: 'Privacy training as a condition of access.',
    refusals: []
  },
  {
    id: '17',
    chapter: 3,
    text: '社区居委会协助政府和街道办事处做好本社区的人口和计划生育工作。社区下设人口和计划生育工作委员会，由社居委主任担任工作委员会主任；配备专职计划生育工作人员，从事社区计划生育日常工作，专职人员应具备高中以上文化程度。',
    status: 'B',
    whyZh: '居委会组织法（2025）设老年人和妇女儿童工作委员会。',
    whyEn: 'The 2025 law has a sub-committee for the elderly, women and children.',
    formZh: '对应公共卫生、老年人和妇女儿童工作委员会。',
    formEn: 'Map to those sub-committees.',
    refusals: []
  },
  {
    id: '18',
    chapter: 3,
    text: '建立社区综合信息员队伍，实现人口信息采集的全覆盖。加强对街道、社区工作人员、信息员综合素质和工作能力的培养和提高。',
    status: 'B',
    whyZh: '个人信息保护法6、51。',
    whyEn: 'PIPL 6 and 51.',
    formZh: '采集端没有怀孕、避孕字段。',
    formEn: 'The field application has no field for pregnancy or contraception.',
    refusals: []
  },
  {
    id: '19',
    chapter: 3,
    text: '成立社区计划生育协会组织和志愿者队伍。按照协会章程发展协会会员，建立以院楼长、单元组长、居民积极分子为骨干的社区计划生育志愿者队伍。',
    status: 'A',
    whyZh: '人口与计划生育法第7条。',
    whyEn: 'Art. 7 of the law.',
    formZh: '会员活动；不打听邻里。',
    formEn: 'Members’ activities; no informing on neighbours.',
    refusals: []
  },
  {
    id: '20',
    chapter: 3,
    text: '建立健全街道、社区计划生育服务网络。按照“优势互补、资源共享”的原则，加强城市街道、社区计划生育服务网络建设，明确服务范围和内容，制定服务程序和质量标准，为辖区居民提供相关的计划生育宣传、咨询和技术服务。',
    status: 'A',
    whyZh: '人口与计划生育法第35至38条。',
    whyEn: 'Arts. 35–38 of the law.',
    formZh: '公布服务承诺和结果。',
    formEn: 'Publish service levels and results.',
    refusals: []
  },
  {
    id: '21',
    chapter: 3,
    text: '建立街道、社区人口和计划生育工作联席会议制度。辖区内国家机关、企事业单位、社会团体共同参与人口和计划生育工作。',
    status: 'A',
    whyZh: '人口与计划生育法第7、10条。',
    whyEn: 'Arts. 7 and 10 of the law.',
    formZh: '联席会议。',
    formEn: 'Joint meeting.',
    refusals: []
  }
]
