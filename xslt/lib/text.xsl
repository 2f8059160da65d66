<?xml version="1.0" encoding="UTF-8"?>
<!-- The blocks of a text, and what is inside them, as HTML. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:d="urn:diglot" xmlns:h="urn:diglot:hints" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:key name="d:entry" match="linkGrp/(link | ptr)" use="tokenize(@target) ! substring-after(., '#')"/>

  <!-- How deep a block lies in lists: 0, 1, 2. -->
  <xsl:function name="d:depth" as="xs:integer">
    <xsl:param name="block" as="element()"/>
    <xsl:sequence select="count($block/ancestor-or-self::item)"/>
  </xsl:function>

  <xsl:template name="d:place">
    <xsl:if test="@xml:id"><xsl:attribute name="id" select="@xml:id"/></xsl:if>
    <xsl:if test="@xml:lang"><xsl:attribute name="lang" select="@xml:lang"/></xsl:if>
  </xsl:template>

  <xsl:template match="head" mode="d:block">
    <h3><xsl:call-template name="d:place"/><xsl:apply-templates mode="d:inline"/></h3>
  </xsl:template>

  <xsl:template match="addrLine | dateline | salute | signed | seg | idno" mode="d:block">
    <p class="{local-name()}">
      <xsl:call-template name="d:place"/><xsl:apply-templates mode="d:inline"/>
    </p>
  </xsl:template>

  <!-- A point's printed mark stands in its first paragraph. -->
  <xsl:template match="p | ab | item" mode="d:block">
    <p class="{('prose', 'point', 'subpoint')[d:depth(current()) + 1]}">
      <xsl:call-template name="d:place"/>
      <xsl:variable name="opened" select="(self::p/parent::item[p[1] is current()], .)[1]"/>
      <xsl:for-each select="$opened/preceding-sibling::*[1]/self::label">
        <span class="label"><xsl:value-of select="."/></span><xsl:text> </xsl:text>
      </xsl:for-each>
      <xsl:apply-templates mode="d:inline"/>
    </p>
  </xsl:template>

  <xsl:template match="milestone" mode="d:block">
    <p class="rule"><xsl:call-template name="d:place"/><xsl:value-of select="@rend"/></p>
  </xsl:template>

  <xsl:template match="fw" mode="d:block">
    <p class="fw"><xsl:call-template name="d:place"/><xsl:apply-templates mode="d:inline"/></p>
  </xsl:template>

  <xsl:template match="note" mode="d:block">
    <div class="note {@type}">
      <xsl:call-template name="d:place"/>
      <xsl:choose>
        <xsl:when test="p">
          <xsl:for-each select="label">
            <p class="label"><xsl:value-of select="."/></p>
          </xsl:for-each>
          <xsl:for-each select="p">
            <p><xsl:call-template name="d:place"/><xsl:apply-templates mode="d:inline"/></p>
          </xsl:for-each>
        </xsl:when>
        <xsl:otherwise>
          <p><xsl:apply-templates mode="d:inline"/></p>
        </xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>

  <!-- A sentence carries a class for each link it is in, so that both sides light up together. -->
  <xsl:template match="s" mode="d:inline">
    <xsl:variable name="entries" select="key('d:entry', @xml:id)"/>
    <xsl:variable name="linked" select="$entries/self::link"/>
    <span id="{@xml:id}" class="{string-join(('s', $linked ! d:link-class(.),
      'alone'[empty($linked) and $entries]), ' ')}">
      <xsl:apply-templates mode="d:inline"/>
    </span>
  </xsl:template>

  <xsl:function name="d:link-class" as="xs:string">
    <xsl:param name="link" as="element()"/>
    <xsl:sequence select="replace($link/@xml:id, '^al-', 'k-')"/>
  </xsl:function>

  <xsl:template match="label" mode="d:inline">
    <span class="label"><xsl:value-of select="."/></span>
  </xsl:template>

  <xsl:template match="time[@when] | date[@when][matches(@when, '^\d{4}(-\d\d){0,2}$')]" mode="d:inline">
    <time datetime="{@when}"><xsl:apply-templates mode="d:inline"/></time>
  </xsl:template>

  <xsl:template match="ref[@type = 'noteAnchor']" mode="d:inline">
    <sup>
      <xsl:choose>
        <xsl:when test="@target"><a href="{@target}"><xsl:value-of select="."/></a></xsl:when>
        <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
      </xsl:choose>
    </sup>
  </xsl:template>

  <xsl:template match="title" mode="d:inline">
    <cite><xsl:call-template name="d:place"/><xsl:apply-templates mode="d:inline"/></cite>
  </xsl:template>

  <xsl:template match="bibl[@xml:id]" mode="d:inline">
    <span><xsl:call-template name="d:place"/><xsl:apply-templates mode="d:inline"/></span>
  </xsl:template>

  <!-- What editors added, doubted or left out, and what the writer underlined or struck out. -->
  <xsl:template match="gap" mode="d:inline">
    <span class="gap" title="{d:gap(.)}"><xsl:apply-templates select="desc" mode="d:inline"/></span>
  </xsl:template>

  <xsl:function name="d:gap" as="xs:string">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:variable name="size" select="($gap/@quantity, $gap/@atLeast ! (. || '–' || $gap/@atMost))[1]"/>
    <xsl:sequence select="string-join(('left out: ' || $gap/@reason, string-join(($size, $gap/@unit), ' ')[.]), ', ')"/>
  </xsl:function>

  <xsl:template match="supplied | unclear | sic" mode="d:inline">
    <span class="{local-name()}"><xsl:apply-templates mode="d:inline"/></span>
  </xsl:template>

  <xsl:template match="choice" mode="d:inline">
    <xsl:apply-templates select="orig | expan" mode="d:inline"/>
  </xsl:template>

  <xsl:template match="orig[../reg]" mode="d:inline">
    <span class="orig" title="{../reg}"><xsl:apply-templates mode="d:inline"/></span>
  </xsl:template>

  <xsl:template match="note" mode="d:inline">
    <span class="remark"><xsl:apply-templates mode="d:inline"/></span>
  </xsl:template>

  <xsl:template match="del" mode="d:inline"><s><xsl:apply-templates mode="d:inline"/></s></xsl:template>

  <xsl:template match="hi" mode="d:inline">
    <em class="{@rend}"><xsl:apply-templates mode="d:inline"/></em>
  </xsl:template>

  <xsl:template match="foreign" mode="d:inline">
    <i lang="{@xml:lang}"><xsl:apply-templates mode="d:inline"/></i>
  </xsl:template>

  <xsl:template match="pb | milestone" mode="d:inline">
    <span class="page"><xsl:value-of select="@rend"/></span>
  </xsl:template>

  <xsl:template match="lb[not(@type)]" mode="d:inline"><br/></xsl:template>

  <!-- Words that seem to render each other have one number in their row. -->
  <xsl:template match="h:w" mode="d:inline">
    <xsl:param name="numbers" tunnel="yes" as="xs:string*"/>
    <xsl:variable name="number" select="index-of($numbers, @n)"/>
    <xsl:choose>
      <xsl:when test="$number"><span class="w{$number}"><xsl:value-of select="."/></span></xsl:when>
      <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="*" mode="d:inline"><xsl:apply-templates mode="d:inline"/></xsl:template>
</xsl:stylesheet>
