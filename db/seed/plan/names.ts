import type { Random } from './random';

/** Names as West Yorkshire has them. Everybody in the demo is invented. */
interface NamePool {
  readonly share: number;
  readonly female: readonly string[];
  readonly male: readonly string[];
  readonly surnames: readonly string[];
}

const words = (text: string): string[] => text.split(' ');

const POOLS: readonly NamePool[] = [
  {
    share: 66,
    female: words(
      'Amy Abigail Amanda Beth Bethany Carla Charlotte Chelsea Chloe Claire Courtney Danielle Demi Donna Ella Ellie Emily Emma Gemma Georgia Gillian Grace Hannah Heather Holly Jade Janet Jessica Jodie Joanne Julie Karen Kayleigh Kelly Kerry Kirsty Laura Leanne Lesley Lisa Lucy Megan Melissa Mia Michelle Molly Natalie Nicola Paige Rachel Rebecca Samantha Sarah Shannon Sharon Sian Sophie Stacey Stephanie Tracey Vicky Zoe',
    ),
    male: words(
      'Aaron Adam Alan Alex Andrew Anthony Ashley Barry Ben Bradley Brandon Callum Cameron Carl Chris Connor Craig Curtis Daniel Darren David Dean Declan Dominic Dylan Gareth Gary George Glen Graham Harry Ian Jack Jake James Jamie Jason Joe John Jordan Josh Karl Keith Kevin Kieran Kyle Lee Leon Lewis Liam Luke Mark Martin Matthew Michael Nathan Neil Nicholas Oliver Owen Paul Peter Reece Richard Robert Ross Ryan Sam Scott Sean Shane Shaun Simon Stephen Steven Stuart Thomas Tyler Wayne William Zak',
    ),
    surnames: words(
      'Ackroyd Ainley Airey Appleyard Armitage Ashworth Atkinson Bairstow Barker Barraclough Baxter Beaumont Bentley Binns Booth Bottomley Bradley Broadbent Brook Brown Burton Butterfield Carter Clayton Clegg Cockroft Collins Cooper Crabtree Crossley Crowther Cunliffe Dawson Denham Dobson Drake Dyson Eastwood Ellis Emmott Farrar Feather Firth Fletcher Foster Fox Garside Gaukroger Gibson Gill Gledhill Green Greenwood Haigh Hall Halstead Hanson Hardcastle Hargreaves Harrison Hepworth Hinchliffe Hirst Hodgson Holdsworth Holmes Holroyd Horsfall Howarth Hoyle Hudson Ibbotson Illingworth Ingham Jackson Jagger Jessop Jowett Kaye Kershaw Lawson Lister Lockwood Lumb Mallinson Marsden Marshall Mellor Metcalfe Midgley Mitchell Moore Moorhouse Moss Murgatroyd Naylor Newsome Normanton North Nutter Ogden Oldroyd Parkin Pearson Peel Pickles Pogson Priestley Quarmby Ramsden Rawnsley Rhodes Riley Robertshaw Robinson Rushworth Schofield Scott Senior Shackleton Sharp Shaw Sheard Shepherd Smith Spencer Stead Stott Sugden Sutcliffe Swales Sykes Tattersall Taylor Tempest Thackray Thewlis Thornton Tordoff Town Turner Uttley Varley Wade Wainwright Walker Walton Ward Waterhouse Watson Whitaker Whiteley Whitworth Wilkinson Wilson Womersley Wood Woodhead Wormald Wright',
    ),
  },
  {
    share: 17,
    female: words(
      'Aaliyah Aisha Amina Anika Bushra Farah Fatima Harpreet Humaira Iqra Jasmin Kiran Maryam Mehreen Nadia Naila Nazia Nisha Parveen Pooja Priya Rabia Rukhsana Saima Samina Sana Shabana Shazia Simran Sumaira Tahira Uzma Yasmin Zainab Zara',
    ),
    male: words(
      'Aamir Abdul Adeel Adnan Ahmed Ali Amar Anil Arjun Asif Atif Bilal Danish Faisal Farhan Gurpreet Haroon Hassan Imran Iqbal Irfan Ismail Jamil Jayesh Junaid Kamran Kashif Khalid Majid Mohammed Nadeem Naveed Omar Qasim Raja Rashid Rizwan Sajid Sanjay Shahid Shoaib Tariq Usman Waqas Wasim Yasir Yusuf Zahid Zubair',
    ),
    surnames: words(
      'Abbas Ahmed Akhtar Ali Anwar Arshad Ashraf Aslam Aziz Bains Bano Bashir Begum Bhatti Chaudhry Dar Desai Farooq Ghafoor Gill Hanif Hussain Iqbal Ishaq Javed Kaur Khaliq Khan Mahmood Malik Mehmood Miah Mirza Mistry Mughal Nawaz Parmar Parveen Patel Qureshi Rafiq Rashid Raza Rehman Saeed Saleem Shah Sharif Sheikh Siddiqui Singh Sohal Sultan Tariq Uddin Ullah Virdee Yaqub Younis Zaman',
    ),
  },
  {
    share: 7,
    female: words(
      'Agnieszka Alina Andreea Barbora Daria Elena Ewa Ioana Ivana Joanna Katarzyna Magdalena Marta Natalia Oksana Renata Simona Veronika Zuzana',
    ),
    male: words(
      'Adrian Andrei Bartosz Bogdan Cristian Damian Dawid Florin Grzegorz Ionut Jakub Jan Kamil Krzysztof Lukasz Marcin Marek Milan Ondrej Pavel Piotr Przemyslaw Roman Sebastian Tomasz Vasile Viktor Wojciech',
    ),
    surnames: words(
      'Baran Bielak Ciobanu Constantin Dabrowski Dudek Dumitru Dvorak Gabor Horvath Ionescu Jankowski Kaminski Kolar Kovac Kowalczyk Krol Lakatos Lewandowski Mazur Nowak Olah Pavlik Petrov Popescu Radu Rusu Sikora Stoica Szymanski Varga Wisniewski Wojcik Zielinski',
    ),
  },
  {
    share: 6,
    female: words(
      'Abena Adaeze Amara Blessing Chantelle Chioma Efua Esther Faith Folasade Grace Keisha Marcia Mercy Naomi Ngozi Precious Rochelle Sade Tanisha Temitope Zanele',
    ),
    male: words(
      'Abdi Chidi Clive Delroy Devante Emeka Emmanuel Femi Jermaine Jerome Joel Kofi Kwame Leroy Malachi Marlon Nana Obinna Samuel Tendai Tobi Winston Yaw',
    ),
    surnames: words(
      'Abiola Adebayo Adeyemi Agyeman Amoah Asante Bailey Boateng Campbell Chikwanda Danquah Diallo Edwards Francis Gordon Grant Henry Ibrahim Johnson Kamara Mensah Moyo Mutasa Ncube Nwosu Okafor Okonkwo Osei Owusu Palmer Reid Sesay Stephenson Thompson Williams',
    ),
  },
  {
    share: 4,
    female: words(
      'Aoife Bridget Caitlin Ciara Clodagh Deirdre Eimear Erin Maeve Niamh Orla Roisin Siobhan Sinead',
    ),
    male: words(
      'Aidan Brendan Cathal Ciaran Conor Cormac Dermot Donal Eamon Eoin Finbar Liam Niall Padraig Ronan Seamus',
    ),
    surnames: words(
      'Brady Brennan Byrne Callaghan Cassidy Connolly Devlin Doherty Doyle Duffy Fitzgerald Flanagan Gallagher Healy Kavanagh Keane Lynch Maguire McCarthy McDonagh McGrath Murphy Nolan Rafferty Reilly Sheridan Walsh Ward',
    ),
  },
];

const TOTAL_SHARE = POOLS.reduce((sum, pool) => sum + pool.share, 0);

export interface PersonName {
  readonly forename: string;
  readonly surname: string;
}

/** A name for somebody of this sex; one in seventy has a double-barrelled surname. */
export function pickName(random: Random, sex: 'female' | 'male'): PersonName {
  let left = random.next() * TOTAL_SHARE;
  const pool = POOLS.find((entry) => (left -= entry.share) < 0) ?? POOLS[0];
  if (pool === undefined) throw new Error('No names');
  const surname = random.pick(pool.surnames);
  const second = random.pick(pool.surnames);
  return {
    forename: random.pick(pool[sex]),
    surname: random.chance(1 / 70) && second !== surname ? `${surname}-${second}` : surname,
  };
}

/** A name that nobody in `taken` has yet; adds it. For staff, who sign and are told apart by name. */
export function pickUniqueName(random: Random, taken: Set<string>): PersonName {
  for (;;) {
    const name = pickName(random, random.chance(0.68) ? 'female' : 'male');
    const full = `${name.forename} ${name.surname}`;
    if (taken.has(full)) continue;
    taken.add(full);
    return name;
  }
}
