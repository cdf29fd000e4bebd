/**
 * Titles of commitments of real local plans, to the letter. Sources: the programme site of INAI, UNDP, Gesoc, ProSociedad and
 * Gobierno Fácil (github.com/GobiernoFacil/agentes-v2 at fd80f371, resources/views/frontend/programas/alcance) for Campeche,
 * Durango 2015, Veracruz and Morelos; local press and portals gathered with them for Durango 2017 and 2022 and Zacatecas.
 */
export const REAL_TITLES: readonly (readonly [plan: string, title: string])[] = [
  ['Campeche 2017', 'Seguimiento ciudadano a la obra pública en el Estado de Campeche.'],
  [
    'Campeche 2017',
    'Difundir y consolidar el portal y aplicación móvil de preinscripciones escolares en línea en los niveles básicos de educación.',
  ],
  [
    'Campeche 2017',
    'Consolidar el portal de calificaciones y aplicación móvil como las principales herramientas tecnológicas en los niveles básicos de educación.',
  ],
  [
    'Campeche 2017',
    'El fortalecimiento de la pesquería de pulpo en el estado mediante un proyecto estratégico orientado a integrar a los actores de la cadena productiva del pulpo.',
  ],
  [
    'Campeche 2017',
    'Desarrollar una aplicación móvil para el reporte de fallas en los servicios públicos de Ciudad del Carmen.',
  ],
  [
    'Campeche 2017',
    'Implementar un Programa de Educación Ambiental para el Saneamiento de la Bahía de San Francisco de Campeche.',
  ],
  [
    'Durango 2015',
    'Dar seguimiento a los recursos asignado y ejercidos en el programa "Agua Limpia" del estado, con el fin de proponer mecanismos de mejora que logren enriquecer la participación ciudadana.',
  ],
  [
    'Durango 2015',
    'Reducir la contaminación ocasionada por ladrilleras artesanales informales, limitando su instalación y promoviendo una cultura de manejo y disposición adecuada de residuos sólidos.',
  ],
  [
    'Durango 2015',
    'Promover el manejo y disposición adecuados de los residuos sólidos para disminuir la contaminación en el municipio de Durango.',
  ],
  [
    'Durango 2015',
    'Fortalecer los mecanismos de Contraloría Social, con acciones de Transparencia y Rendición de Cuentas que incrementen la participación ciudadana para vigilar el uso eficiente y honesto de los recursos públicos.',
  ],
  [
    'Durango 2015',
    'Programa integral para reducir los índices de violencia en 30 escuelas secundarias públicas.',
  ],
  [
    'Durango 2015',
    'Identificación de las necesidades de capacitaciones conforme a las vocaciones industriales locales y fortalecimiento en los programas de capacitación y formación.',
  ],
  [
    'Veracruz 2016',
    'Diseño de un portal modelo que pueda ser utilizado por aquellos entes que no cuenten con el mismo o bien que quieran adoptarlo para presentar información homologada. Con el apoyo de CIMTRA Veracruz y la participación activa de los estudiantes, se construirá una nueva metodología para la evaluación de portales, cuyos resultados permitirán desarrollar un modelo de página con los requisitos mínimos para publicar de forma homologada la información. Asimismo, derivado de la aplicación de la metodología y de la interacción con los estudiantes y autoridades municipales, se espera que quede formalmente instalado el capítulo CIMTRA Veracruz para que continúe de forma permanente con las evaluaciones a los portales municipales.',
  ],
  [
    'Veracruz 2016',
    'Diseñar procedimientos estandarizados que permitan el seguimiento a la procedencia, manejo, aplicación, ejecución, vigilancia y fiscalización sobre los recursos SUBSEMUN en el Ayuntamiento de Veracruz.',
  ],
  [
    'Veracruz 2016',
    'Diseñar una herramienta tecnológica que contribuya a la implementación de un sistema de control interno automatizado más eficaz y eficiente, independientemente de los trabajos de revisión e inspección que actualmente se realizan. Asimismo, de una plataforma pública, transparentar las acciones relacionadas con la ejecución de la obra pública, presentando a la ciudadanía el seguimiento financiero del gasto en la materia. Publicar información en datos abiertos, que se encuentren disponibles en línea para descargar, reutilizar y redistribuir de forma libre por cualquier interesado, que permita la vigilancia de parte de cualquier ciudadano como mecanismo de mejora en el ejercicio del gasto público y para una efectiva rendición de cuentas.',
  ],
  [
    'Veracruz 2016',
    'Diseñar el registro público de búsqueda y localización de las personas detenidas y/o puestas a disposición del Ministerio Público en el estado de Veracruz, disponible para cualquier ciudadano vía internet.',
  ],
  [
    'Veracruz 2016',
    'Diseñar el registro público de personas desaparecidas en el Estado de Veracruz, que permita el intercambio, contraste y confirmación de datos que se orienten a la búsqueda de las personas desaparecidas, así como identificar si se trata de una desaparición forzada o cometida sin ninguna participación de agentes estatales, tomando como referencia los estándares internacionales y las disposiciones federales y estatales.',
  ],
  [
    'Veracruz 2016',
    'Desarrollar en conjunto con investigadores del Cuerpo Académico de Educación y Cultura y estudiantes de la Facultad de Estadística e Informática región Xalapa una página electrónica en la cual se den a conocer los resultados del examen de ingreso por bachillerato y además proporcionar los porcentajes mínimos de ingreso por carrera, para que los aspirantes, padres de familia y el público en general con información útil pueden tomar mejores decisiones al elegir a qué bachillerato inscribirse o qué carrera elegir.',
  ],
  [
    'Morelos 2015',
    'Generación de esquemas participativos entre sociedad y gobierno para el diseño de estrategias de manejo integral de residuos sólidos para la sustentabilidad ambiental del estado.',
  ],
  [
    'Morelos 2015',
    'Detonar, mediante la autoridad de justicia electoral, la simplificación de la comunicación gobierno-sociedad, promoviendo la rendición de cuentas, la homologación criterios y un mayor acceso a la justicia en el estado.',
  ],
  ['Morelos 2015', 'Promover la mejora de los niveles de confianza en los policías estatales y municipales.'],
  [
    'Morelos 2015',
    'Modificar el esquema de comunicación con la ciudadanía, elevando el nivel de transparencia del destino de la recaudación y fomentando una actitud positiva de cumplimiento en el pago de contribuciones.',
  ],
  [
    'Morelos 2015',
    'Potenciar el conocimiento del derecho de acceso a la información y del Gobierno Abierto como detonadores del ejercicio de otros derechos y factor de incidencia social para la detección de necesidades ciudadanas y soluciones colectivas.',
  ],
  [
    'Morelos 2015',
    'Seguir el dinero asignado al programa local “Beca Salario” e incrementar el conocimiento del destino de los recursos públicos en distintos ámbitos.',
  ],
  [
    'Morelos 2015',
    'Vigilancia del cumplimiento de los compromisos de la Agenda Mínima Ciudadana firmada por los candidatos a ocupar un puesto de elección popular en la cámara local de diputados.',
  ],
  [
    'Morelos 2015',
    'Reconstrucción y rehabilitación de la vía ferroviaria (kilómetro 43 al 123) y construcción de una estación multimodal para el traslado de distintos productos.',
  ],
  ['Durango 2017', 'Transparencia en el Sistema de Compras Gubernamentales'],
  ['Durango 2017', 'Ruta Azul: transporte público gratuito para personas con discapacidad'],
  ['Durango 2017', 'Follow the Money: Programa de Uniformes Escolares'],
  ['Durango 2017', 'Parlamento Abierto'],
  ['Durango 2017', 'Archivo Legislativo'],
  ['Durango 2017', 'Sistema de Gestión de Calidad Abierto'],
  [
    'Durango 2017',
    'Justicia Abierta: síntesis de las sentencias en materia de justicia penal para adolescentes',
  ],
  ['Durango 2017', 'Archivo Digital del Poder Judicial'],
  [
    'Durango 2022',
    'Implementar la señalética vial, campañas de educación vial y actualizar el reglamento de tránsito',
  ],
  [
    'Durango 2022',
    'Programa piloto de segmentación y acopio de desechos y residuos sólidos en la Colonia El Dorado',
  ],
  [
    'Durango 2022',
    'Red de apoyo y protocolo para la prevención del suicidio, con la participación de la sociedad',
  ],
  [
    'Durango 2022',
    'Seguridad pública: impulsar un mecanismo ciudadano para la prevención del delito y combate a la violencia',
  ],
  [
    'Durango 2022',
    'Medio ambiente: concientizar a la población sobre el cuidado ambiental mediante un esquema de colaboración ciudadana',
  ],
  [
    'Durango 2022',
    'Reactivación de la economía: mejorar los procesos de trámites de regularización y/o apertura de una empresa',
  ],
  ['Zacatecas 2016', 'Rastreo de gasto público (follow the money) sobre el empréstito Zacatecas'],
  ['Zacatecas 2016', 'Observatorios de los sitios Patrimonio Mundial en el ámbito local'],
  ['Zacatecas 2016', 'Ventanillas Únicas de Trámites'],
  ['Zacatecas 2016', 'Instituto Municipal de Planeación'],
  ['Zacatecas 2016', 'Código Urbano'],
  ['Zacatecas 2016', 'Red para Movilidad Ciclista'],
];
