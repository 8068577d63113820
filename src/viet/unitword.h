/*
 * unitword: the words that show organisations and what they have to do.
 *
 * Vietnamese puts the kind of a body first ("Sở", "Ban", "Văn phòng") and its business
 * after it, and no mark shows where the name ends. So a name that is in no list is read
 * from its first word up to a word that cannot be part of it: mostly a verb. These are
 * the marks of that vocabulary; its phrases are in viet/vocabulary/, its use in
 * link/assign.
 */
#ifndef VIET_UNITWORD_H
#define VIET_UNITWORD_H

/* What a phrase can be; "thanh tra" is an office and a verb, "lãnh đạo" a post and a
 * verb. */
enum unitword {
    UNITWORD_HEAD = 1 << 0,   /* begins the name of a body: sở, văn phòng */
    UNITWORD_SHORT = 1 << 1,  /* alone it says too little: ban, phòng, hội */
    UNITWORD_MANY = 1 << 2,   /* means several bodies also without "các": đơn vị */
    UNITWORD_MEMBER = 1 << 3, /* shares one "các" with others: các sở, ban, ngành */
    UNITWORD_PLURAL = 1 << 4, /* các, mỗi, từng */
    UNITWORD_PLACE = 1 << 5,  /* xã, phường, quận */
    UNITWORD_POST = 1 << 6,   /* thủ trưởng, giám đốc, phụ trách */
    UNITWORD_PERSON = 1 << 7, /* đồng chí, ông, bà: what follows is a person's name */
    UNITWORD_SURNAME = 1 << 8,  /* Nguyễn, Trần */
    UNITWORD_AND = 1 << 9,      /* và, hoặc, cùng với: between two bodies */
    UNITWORD_VERB = 1 << 10,    /* a subject has ended before it */
    UNITWORD_LEAD = 1 << 11,    /* chủ trì */
    UNITWORD_SUPPORT = 1 << 12, /* phối hợp với */
    UNITWORD_DUTY = 1 << 13, /* có trách nhiệm, chủ động: may precede the verb */
    UNITWORD_CHARGE = 1 << 14, /* giao, đề nghị */
    UNITWORD_INTRO = 1 << 15, /* căn cứ, định kỳ: the subject follows after a comma */
    UNITWORD_LINK = 1 << 16, /* qua đó, trong đó: a clause begins */
    UNITWORD_STOP = 1 << 17, /* ends a subject, and is no verb of it */
    UNITWORD_NOT = 1 << 18, /* begins like a body but is not one: hội nghị, bộ luật */
    UNITWORD_NATIONAL = 1 << 19, /* the only one of the country: bộ, chính phủ */
    UNITWORD_OWNER = 1 << 20, /* trách nhiệm của, đề nghị: before a body in a title */
    UNITWORD_COUNCIL = 1 << 21, /* HĐND, UBND: may share one văn phòng */
    UNITWORD_AFTER = 1 << 22,   /* a body only after "các": tổ chức, ngành, cấp */
    UNITWORD_TOPIC = 1 << 23,   /* the business of a body, though a verb: quản lý */
    UNITWORD_PLAIN = 1 << 24,   /* none of these: dự án, chương trình */
    UNITWORD_UNDER = 1 << 25,   /* trực thuộc: whose part a body is follows */
    UNITWORD_OFFICE = 1 << 26,  /* văn phòng: two councils may share it */
    UNITWORD_DEPARTMENT = 1 << 27, /* sở: "phòng Sở" are several */
    UNITWORD_NOBODY = 1 << 28, /* như trên, không có: in a cell, in place of units */
    UNITWORD_SEAT = 1 << 29, /* huyện ủy, tỉnh đoàn: the name of its place follows */
    UNITWORD_PROVINCE = 1 << 30, /* tỉnh, or the name of a city of that rank */
};

/* The same marks as the lists of viet/vocabulary/ name them. */
#define UNITWORD_NAMES                                                                   \
    HEAD = UNITWORD_HEAD, SHORT = UNITWORD_SHORT, MANY = UNITWORD_MANY,                  \
    MEMBER = UNITWORD_MEMBER, PLURAL = UNITWORD_PLURAL, PLACE = UNITWORD_PLACE,          \
    POST = UNITWORD_POST, PERSON = UNITWORD_PERSON, SURNAME = UNITWORD_SURNAME,          \
    AND = UNITWORD_AND, VERB = UNITWORD_VERB, LEAD = UNITWORD_LEAD,                      \
    SUPPORT = UNITWORD_SUPPORT, DUTY = UNITWORD_DUTY, CHARGE = UNITWORD_CHARGE,          \
    INTRO = UNITWORD_INTRO, LINK = UNITWORD_LINK, STOP = UNITWORD_STOP,                  \
    NOT = UNITWORD_NOT, NATIONAL = UNITWORD_NATIONAL, OWNER = UNITWORD_OWNER,            \
    COUNCIL = UNITWORD_COUNCIL, AFTER = UNITWORD_AFTER, TOPIC = UNITWORD_TOPIC,          \
    PLAIN = UNITWORD_PLAIN, UNDER = UNITWORD_UNDER, OFFICE = UNITWORD_OFFICE,            \
    DEPARTMENT = UNITWORD_DEPARTMENT, NOBODY = UNITWORD_NOBODY, SEAT = UNITWORD_SEAT,    \
    PROVINCE = UNITWORD_PROVINCE

#endif
