/** The restored wording in English, by provision: a translation for reading, without force of its own. */
export const english: Readonly<Record<string, string>> = {
  '1': 'These rules are made to raise the level of service and management of population and family planning at the urban grassroots, under the Population and Family Planning Law, the regulation on family planning among migrants, the Anhui Population and Family Planning Regulation and other law, in the circumstances of our province.',
  '2': 'The aim is to keep the low level of fertility stable, to raise the quality of the urban population and the capacity of families to develop, to secure balanced population growth in the long run, and to further the sustainable development of population, economy, society, resources and environment.',
  '3': 'Under the leadership of Party committees and governments at all levels, departments work together and all parts of society take part in the comprehensive governance of population and family planning at the urban grassroots.',
  '4': 'In towns the work rests on “management by locality, responsibility of bodies, self-government of residents, service by communities”; for migrants on “co-ordinated management, shared information, co-operation of regions, assessment at both ends, equal service”.',
  '5': 'The street manages, as one, the family planning work of state organs, social organisations, enterprises and institutions in its area and of the residents and migrants who work or live there; for large bodies the district may do so.',
  '6': 'The work puts people first, is managed by scientific methods, serves well, and protects the lawful rights and interests of the public in family planning.',
  '7': 'The work is done under a target-responsibility system: duties are made clear and supervision is strengthened.',
  '8': 'Duties of the street office',
  '8(1)':
    'Under the Party committee and government, to include population and family planning in the general plan of the street; to organise communities, bodies, social organisations and volunteers; to rely on community organisations and service networks; and to renew methods and raise the level of service.',
  '8(2)':
    'To sign letters of responsibility for targets with the communities and bodies of its area; to guide, inspect and supervise what they carry out; and to co-ordinate departments in comprehensive governance.',
  '8(3)':
    'To sort, aggregate, analyse, report and exchange family planning information; to use the information system and network platform as required from above; and to serve the public through the public network set up from above.',
  '8(4)':
    'To organise and guide the communities in regular publicity and education on the laws and policies of population and family planning, and to create a favourable climate.',
  '8(5)':
    'To spread knowledge of contraception, healthy birth and rearing and reproductive health; to manage the supply of contraceptives and the family planning technical services.',
  '8(6)':
    'To enforce family planning law in its area and publish its affairs; to issue reproductive-health service cards, to examine and forward applications for birth permits; to see to the benefits of residents who hold the one-child certificate; and to help the authorities above to collect the social maintenance fee from people who broke the policy.',
  '8(7)':
    'To serve and manage migrants in family planning: to know their changes in time, to issue or inspect marriage-and-birth certificates, to monitor pregnancy and IUDs of married women of reproductive age who moved in, to co-operate with the places they came from, and to control unlawful births of migrants strictly.',
  '9': 'Duties of the residents’ committee of the community',
  '9(1)':
    'Guided by the street, to make the plans of the community for population and family planning and its charter of self-government; to keep its affairs open, under democratic management and supervision; and to lead residents to fulfil their family planning duties under law.',
  '9(2)':
    'To divide the community into grids, each with a named person who collects and checks population information, above all on marriage, birth and contraception of people of reproductive age; and step by step to do the daily work on the information system.',
  '9(3)':
    'To help the street issue reproductive-health service cards, birth permits, one-child certificates, marriage-and-birth certificates and other papers of family planning.',
  '9(4)':
    'To serve and manage in family planning people who live apart from their hukou, people laid off, migrants and other special groups.',
  '9(5)':
    'To help the street inspect the marriage-and-birth certificates or other valid papers of newcomers; to help women of reproductive age who leave the province obtain one; to offer migrants information, contraception and reproductive health; and to give migrants and residents the same publicity, service and management.',
  '9(6)':
    'To guide and help people of reproductive age to adopt safe and effective contraception, and to give advice on healthy birth and reproductive health in the service rooms of the community.',
  '9(7)':
    'To organise bodies of the area and volunteers, through community service organisations, for publicity and service activities.',
  '9(8)':
    'To use the resources, talents and skills of the community to help people in difficulty and to build happy and civilised families together.',
  '10': 'Duties of state organs, social organisations, enterprises and institutions:',
  '10(1)':
    'The legal representative or head answers for family planning in the body, carries out the basic state policy under law, and sees that the work is done.',
  '10(2)':
    'To accept the guidance, supervision and assessment of the local government and street office, and to take part in the services and management of street and community.',
  '10(3)': 'To appoint full-time or part-time family planning staff and to secure the funds for the work.',
  '10(4)': 'To inform and educate its employees, and to grant the rewards and preferences laid down by law.',
  '10(5)':
    'To help the local government see that employees adopt safe and effective contraception, and with it to carry out remedial measures against people who broke the policy and to collect the social maintenance fee.',
  '10(6)':
    'To keep a system of reports: to tell the street or community in time of marriages, pregnancies, births and contraception of its employees (hired and temporary ones included) and of migrants or tenants of its buildings.',
  '11': 'Streets and communities, knowing the whole population of their area, set priorities, seek real effect and serve and manage by class, above all by informing and serving married women of reproductive age in contraception and reproductive health.',
  '12': 'To strengthen service and management for people living apart from their hukou, people laid off, migrants and other special groups',
  '12(1)': 'To keep service files, chiefly at the place where they live, and to see to daily service and management.',
  '12(2)':
    'To learn in time of their changes and of marriages and births, and to exchange information with the place of hukou and the employer.',
  '12(3)':
    'To visit homes in time with advice on policy and reproductive health, and to help with difficulties of work, life and family planning services.',
  '13': 'To strengthen population and family planning work in residential compounds',
  '13(1)':
    'To keep a basic file on each compound and to include it in the family planning service and management of the community.',
  '13(2)':
    'The street has the community sign a family planning contract with each compound, which sets out the duties of its property company or owner; guided by the community, the property company reports the family planning information of residents in time and assists in service and management.',
  '13(3)':
    'The community keeps files of the residents of compounds, guides publicity there, helps the street issue papers to residents, and protects the lawful rights and interests of the public.',
  '13(4)':
    'To let the owners’ committee play its part, to set up a family planning association, information officers and volunteers in the compound, and to raise the readiness of residents to take part.',
  '14': 'To strengthen co-operation between departments and the sharing of population information',
  '14(1)':
    'Under the leadership of Party committee and government, to set up and improve the target responsibility of departments for comprehensive governance, and to urge departments and bodies to meet it.',
  '14(2)':
    'To set up joint meetings and co-ordination of the departments and bodies concerned, and to regulate how they notify each other of family planning information.',
  '14(3)':
    'To build an information system of social affairs for the whole population, so that population information is shared.',
  '15': 'The work is organised by administrative division in a network of two levels: street and residents’ committee.',
  '16': 'The street office administers the work in its area. It forms a leading group and a population and family planning office with enough full-time staff, who hold at least a college diploma and are qualified for administrative enforcement.',
  '17': 'The residents’ committee assists government and street. It forms a population and family planning committee chaired by its own director, with full-time staff for the daily work who have at least finished senior high school.',
  '18': 'To build a team of comprehensive information officers so that population information is collected everywhere, and to train the staff and information officers of street and community.',
  '19': 'To form a family planning association and a team of volunteers in the community; to recruit members under its charter; and to build the volunteers around heads of buildings, leaders of stairways and active residents.',
  '20': 'To build a sound service network of street and community, by “joining strengths, sharing resources”; to set out its scope, its procedures and its standards of quality; and to give residents information, advice and technical services.',
  '21': 'To hold joint meetings of street and community on population and family planning, in which state organs, enterprises, institutions and social organisations of the area take part.',
  '22': 'The funds of the work stand in the local budget, so that street and community are provided for, and the service of migrants is budgeted at the standard of residents.',
  '22(1)': 'To secure the normal running of the work, publicity and education, and the pay of staff.',
  '22(2)':
    'To give couples who practise family planning the free technical services laid down by the state, and to grant the rewards and preferences.',
  '22(3)':
    'To strengthen supervision and audit and to manage the funds soundly; arbitrary charges and charges tied to other services are forbidden.',
  '23': 'To establish and improve the places of work and service of the street',
  '23(1)':
    'The office of the street has a room of its own, fit for keeping records, issuing papers, and receiving people and their questions, with computers and network, and manages its information by computer.',
  '23(2)':
    'The place of publicity and education may be shared with other resources of the street and is fit for audio-visual shows, lectures, and the lending and handing out of books, papers and leaflets.',
  '23(3)':
    'The place of technical services, provided from existing medical resources or by itself, is fit for contraception, healthy birth and rearing, monitoring of pregnancy and IUDs, follow-up after operations, and advice on reproductive health, with charts, models, materials and files.',
  '24': 'To establish and improve the places of work and service of the community',
  '24(1)':
    'The population and family planning committee of the community is fit for keeping records and receiving people and their questions, and step by step gets computers and network to manage its information.',
  '24(2)':
    'The community has a board of open affairs and a board of publicity, and creates a climate of education with a culture gallery, travelling information bags and service cards.',
  '24(3)':
    'The community’s place of publicity and service may share its resources and is fit for advice and follow-up on contraception, healthy birth and reproductive health, with charts, audio-visual equipment, books and papers.',
  '25': 'To strengthen rules: streets and communities make their own working rules as the work requires, set out tasks and regulate service and management.',
  '26': 'These rules apply from the day of issue; the earlier trial version is repealed at the same time.',
  '27': 'Cities and the towns where county or district governments sit follow these rules; other central towns follow them by reference. Cities may make detailed rules of their own.',
  '28': 'These rules are interpreted by the Anhui Population and Family Planning Commission.'
}
